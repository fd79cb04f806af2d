using ReadinessCheck.Comments;
using ReadinessCheck.Findings;
using ReadinessCheck.Text.Readers;

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
        PassageBuilder builder = PassageBuilder.Rent();
        TextSource title = new("title", item.Title);
        builder.Start(title);
        builder.Begin(new BlockShape(PassageKind.Title));
        builder.Add(item.Title, 0, item.Title.Length);
        builder.End(InlineSyntax.None);

        List<TextSource> sources = [title, Read(new RelatedText("body", item.Body, item.Markup), builder)];
        foreach (RelatedText related in item.Related)
        {
            sources.Add(Read(related, builder));
        }

        return new ItemText(sources, builder.Finish());
    }

    /// <summary>Gives the form of a text in which offsets count.</summary>
    /// <param name="text">The text in its original markup.</param>
    /// <param name="markup">The markup.</param>
    /// <returns>The words of an Atlassian document without its JSON; any other text as it is.</returns>
    public static string PlainForm(string text, Markup markup) => Document(text, markup)?.ToString() ?? text;

    /// <summary>Quotes a passage verbatim: the only way to make evidence.</summary>
    /// <param name="passage">A passage of this text.</param>
    /// <returns>The evidence, at most <see cref="Evidence.MaxLength"/> long.</returns>
    /// <exception cref="ArgumentException">The passage is of another text.</exception>
    public Evidence Quote(Passage passage)
    {
        if (!Sources.Contains(passage.Source))
        {
            throw new ArgumentException("The passage is of another text.", nameof(passage));
        }

        ReadOnlySpan<char> quote = passage.Source.Text.AsSpan(passage.Start, passage.End - passage.Start);
        if (quote.Length > Evidence.MaxLength)
        {
            quote = quote[..TextCut.AtWord(quote, Evidence.MaxLength)];
        }

        return new Evidence
        {
            Quote = quote.ToString(),
            Where = passage.Source.Where,
            Start = passage.Start,
            End = passage.Start + quote.Length,
            Author = passage.Source.Author,
            WrittenAt = passage.Source.WrittenAt,
        };
    }

    /// <summary>Gives the same texts with their passages read in another way.</summary>
    internal ItemText With(Func<Passage, Passage> read) => new(Sources, [.. Passages.Select(read)]);

    private static TextSource Read(RelatedText written, PassageBuilder builder)
    {
        AtlassianDocumentWriter? document = Document(written.Text, written.Markup);
        TextSource source = new(written.Where, document?.ToString() ?? written.Text, written.Author, written.WrittenAt);
        builder.Start(source);
        Read(source, written.Markup, document, builder);
        if (Unheard(source, builder) is { } mask)
        {
            builder.Restart(mask);
            Read(source, written.Markup, document, builder);
        }

        return source;
    }

    private static AtlassianDocumentWriter? Document(string text, Markup markup) =>
        markup == Markup.AtlassianDocument ? AtlassianDocumentReader.Parse(text) : null;

    // A whole comment that says nothing of the item.
    private static Mask? Unheard(TextSource source, PassageBuilder builder) =>
        builder.IsOwnComment ? Mask.OwnComment
            : source.OfComment && CommentCommand.IsMeant(source.Text) ? Mask.Command
            : null;

    private static void Read(TextSource source, Markup markup, AtlassianDocumentWriter? document, PassageBuilder builder)
    {
        if (document is not null)
        {
            document.Replay(source.Text, builder);
            return;
        }

        string text = FlattenedText.Restore(source.Text);
        switch (markup)
        {
            case Markup.Markdown:
                MarkdownReader.Read(text, builder);
                break;
            case Markup.Wiki:
                WikiReader.Read(text, builder);
                break;
            default:
                PlainReader.Read(text, builder);
                break;
        }
    }
}
