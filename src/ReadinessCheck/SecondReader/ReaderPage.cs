using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ReadinessCheck.Reporting;
using ReadinessCheck.Text;

namespace ReadinessCheck.SecondReader;

/// <summary>
/// An item's text as the second reader gets it: what a person sees of it, a block a line, without code, logs, hidden text and forms that nobody filled
/// in. Immutable.
/// </summary>
public sealed class ReaderPage
{
    /// <summary>The longest page, in UTF-16 units; from the first passage that would go beyond it the rest is withheld.</summary>
    public const int MaxLength = 24_000;

    /// <summary>The length of <see cref="KeyFor"/>: short enough, with a word behind it, for an id at any vendor's.</summary>
    public const int KeyLength = 43;

    // With its first and last passage in the quoted words, by their index among those that the engine scores.
    private readonly List<Word> _words = [];
    private readonly StringBuilder _text = new();

    private ReaderPage()
    {
    }

    /// <summary>The page.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether it is all that a person would read, and not cut: else to have seen no answer means little.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Whether the item orders its reader about; such a page is not sent.</summary>
    public bool HasOrders { get; private set; }

    /// <summary>Whether the item may be speaking to its reader, so that more must speak for what the reader says of it.</summary>
    public bool IsSuspicious { get; private set; }

    /// <summary>Lays out an item's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">The item's kind.</param>
    /// <param name="redact">Takes out of a passage what is nobody's business; null takes out nothing.</param>
    /// <returns>The page.</returns>
    public static ReaderPage Of(ItemText text, ItemKind kind, Func<string, string>? redact = null)
    {
        ReaderPage page = new();
        page._text.Append("Type: ").Append(ItemKinds.Noun(kind));
        Passage? before = null;
        int index = 0;
        foreach (Passage passage in text.Passages.Where(passage => passage.Mask == Mask.None))
        {
            before = page.Add(passage, index++, before, redact ?? (written => written)) ? passage : before;
        }

        page.Text = page._text.ToString();
        page._text.Clear();
        return page;
    }

    /// <summary>Finds a quote, word for word; white space, punctuation marks and markup aside.</summary>
    /// <param name="quote">What is said to stand on the page.</param>
    /// <returns>
    /// The passages of each place where it stands: the first and the last, by their index among those of the item's passages that are not masked.
    /// None where it does not stand there, or has no words.
    /// </returns>
    internal IEnumerable<Range> Find(string quote)
    {
        string[] wanted = [.. WordsOf(quote)];
        for (int at = 0; wanted.Length > 0 && at + wanted.Length <= _words.Count; at++)
        {
            if (IsAt(at, wanted))
            {
                yield return _words[at].Passage.._words[at + wanted.Length - 1].Passage;
            }
        }
    }

    /// <summary>How many words a text has, as quotes are compared by them.</summary>
    internal static int CountWords(string text) => WordsOf(text).Count();

    /// <summary>A hash of what is asked: the same for the same page, prompt and model, whatever the item is called.</summary>
    /// <param name="model">The model's name.</param>
    /// <returns><see cref="KeyLength"/> letters, digits, hyphens and underscores.</returns>
    public string KeyFor(string model) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{ReaderPrompt.Version}\n{model}\n{Text}")));

    // Returns whether the passage stands on the page.
    private bool Add(Passage passage, int index, Passage? before, Func<string, string> redact)
    {
        string text = Look(redact(passage.Text));
        if (text.Length == 0)
        {
            return false;
        }

        bool isNext = before?.Source == passage.Source;
        string lead = !isNext ? $"\n\n{HeaderOf(passage.Source, redact)}\n"
            : before!.Block == passage.Block && before.Kind == passage.Kind ? " "
            : "\n";
        string mark = isNext && before!.Block == passage.Block ? "" : MarkOf(passage);
        IsWhole &= _text.Length + lead.Length + mark.Length + text.Length <= MaxLength;
        if (!IsWhole)
        {
            return false;
        }

        if (!isNext)
        {
            // No quote has such a word, so that none runs from one text into the next.
            _words.Add(new Word("", index));
        }

        _text.Append(lead).Append(mark).Append(text);
        _words.AddRange(WordsOf(text).Select(word => new Word(word, index)));
        return true;
    }

    // What is seen of a text; notes what it may be up to, even where it is withheld.
    private string Look(string written)
    {
        IsSuspicious |= ReaderOrders.MayBeIn(written);
        HasOrders |= ReaderOrders.AreIn(written);
        return VisibleText.Of(written);
    }

    private string HeaderOf(TextSource source, Func<string, string> redact) => source switch
    {
        { Where: "title" } => "Title:",
        { Where: "body" } => "Body:",
        { OfParent: true } => "Parent:",
        { OfField: true } => $"Field {FieldOf(source.Where[RelatedText.FieldPrefix.Length..], redact)}:",
        { OfComment: true } => "Comment:",
        _ => "Linked text:",
    };

    // Somebody wrote the name too. A connector puts hyphens between its words.
    private string FieldOf(string name, Func<string, string> redact)
    {
        string written = redact(name);
        Look(written.Replace('-', ' '));
        return VisibleText.Of(written);
    }

    private static string MarkOf(Passage passage) => passage switch
    {
        { Kind: PassageKind.Heading } => "# ",
        { Kind: PassageKind.ListItem } => $"{new string(' ', 2 * Math.Max(0, passage.ListDepth - 1))}- ",
        { Kind: PassageKind.ChecklistItem, Checked: var ticked } => ticked == true ? "- [x] " : "- [ ] ",
        { Kind: PassageKind.TableCell } => "| ",
        { Quoted: true } => "> ",
        _ => "",
    };

    private bool IsAt(int at, string[] wanted)
    {
        for (int i = 0; i < wanted.Length; i++)
        {
            if (_words[at + i].Text != wanted[i])
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool ofWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]));
            if (ofWord && start < 0)
            {
                start = i;
            }
            else if (!ofWord && start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }

    private readonly record struct Word(string Text, int Passage);
}
