namespace ReadinessCheck.Cli.Options;

/// <summary>The form in which the configuration is shown.</summary>
internal enum ConfigurationFormat
{
    Text,
    Json,
}
