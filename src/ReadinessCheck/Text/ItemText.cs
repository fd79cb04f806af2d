using ReadinessCheck.Findings;

namespace ReadinessCheck.Text;

/// <summary>All that is written about an item, in one normalised form with offsets back to the source.</summary>
public sealed class ItemText
{
    private ItemText(IReadOnlyList<TextSource> sources, IReadOnlyList<Passage> passages)
    {
        Sources = sources;
        Passages = passages;
    }

    /// <summary>The texts: title, body, then the related ones, in that order.</summary>
    public IReadOnlyList<TextSource> Sources { get; }

    /// <summary>Every passage in reading order, masked ones too.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>Reads an item's texts.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The normalised form. No text makes it throw.</returns>
    public static ItemText Of(BacklogItem item)
    {
        TextSource title = new("title", item.Title);
        TextSource body = new("body", item.Body);
        List<Passage> passages = [];
        if (item.Title.Length > 0)
        {
            passages.Add(new Passage { Source = title, Start = 0, End = item.Title.Length, Text = item.Title, Kind = PassageKind.Title });
        }

        int start = 0;
        foreach (string line in item.Body.Split('\n'))
        {
            string trimmed = line.Trim();
            if (trimmed.Length > 0)
            {
                int at = start + line.IndexOf(trimmed, StringComparison.Ordinal);
                passages.Add(new Passage { Source = body, Start = at, End = at + trimmed.Length, Text = trimmed, Kind = PassageKind.Sentence });
            }

            start += line.Length + 1;
        }

        return new ItemText([title, body], passages);
    }

    /// <summary>Quotes a passage verbatim: the only way to make evidence.</summary>
    /// <param name="passage">A passage of this text.</param>
    /// <returns>The evidence, at most <see cref="Evidence.MaxLength"/> long.</returns>
    public Evidence Quote(Passage passage)
    {
        if (!Sources.Contains(passage.Source))
        {
            throw new ArgumentException("The passage is of another text.", nameof(passage));
        }

        int end = Math.Min(passage.End, passage.Start + Evidence.MaxLength);
        return new Evidence
        {
            Quote = passage.Source.Text[passage.Start..end],
            Where = passage.Source.Where,
            Start = passage.Start,
            End = end,
            Author = passage.Source.Author,
            WrittenAt = passage.Source.WrittenAt,
        };
    }
}
