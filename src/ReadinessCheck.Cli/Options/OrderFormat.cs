namespace ReadinessCheck.Cli.Options;

/// <summary>The form in which an order is shown.</summary>
internal enum OrderFormat
{
    Text,
    Json,
    Svg,
}
