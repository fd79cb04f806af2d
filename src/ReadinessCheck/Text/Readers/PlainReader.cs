namespace ReadinessCheck.Text.Readers;

/// <summary>Reads text without markup: paragraphs, lists and quotes as people mark them in mail.</summary>
internal static class PlainReader
{
    /// <summary>Reads a text.</summary>
    public static void Read(string text, PassageBuilder builder)
    {
        BlockShape paragraph = new(PassageKind.Sentence);
        BlockShape shape = paragraph;
        builder.Begin(shape);
        foreach ((int lineStart, int end) in new Lines(text))
        {
            int start = lineStart;
            bool quoted = QuotedLine.Skip(text, ref start, end);
            ReadOnlySpan<char> line = text.AsSpan(start, end - start);
            ListMarker marker = line.IsEmpty ? default : ListMarker.Read(line, stacked: false);
            if (line.IsEmpty || marker.Length > 0 || quoted != shape.Quoted)
            {
                builder.End(InlineSyntax.None);
                shape = (marker.Length > 0 ? new BlockShape(PassageKind.ListItem) { ListDepth = 1 } : paragraph) with { Quoted = quoted };
                start += marker.Length;
                if (TaskBox.Read(text.AsSpan(start, end - start)) is { } ticked && marker.Length > 0)
                {
                    shape = shape with { Kind = PassageKind.ChecklistItem, Checked = ticked };
                    start += TaskBox.Length;
                }

                builder.Begin(shape);
            }

            builder.Add(text, start, end);
        }

        builder.End(InlineSyntax.None);
    }
}
