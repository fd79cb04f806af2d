namespace ReadinessCheck.Reporting.Html;

/// <summary>Reads templates, styles and scripts, which are part of the assembly.</summary>
internal static class MarkupResource
{
    /// <summary>Reads one of them.</summary>
    /// <param name="name">Its file name.</param>
    /// <returns>The text with plain line feeds, as a browser takes it when it checks a hash.</returns>
    public static string Read(string name)
    {
        string resource = $"ReadinessCheck.Reporting.Html.{name}";
        using Stream stream = typeof(MarkupResource).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{resource}'.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
