namespace ReadinessCheck.Cli.Setup;

/// <summary>A file with a job in it.</summary>
/// <param name="Name">Its path from the repository's folder.</param>
/// <param name="Text">Its text.</param>
internal sealed record SetupJob(string Name, string Text);
