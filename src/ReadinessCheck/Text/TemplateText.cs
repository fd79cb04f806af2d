using System.Collections.Frozen;

namespace ReadinessCheck.Text;

/// <summary>Recognises what a template puts into an item and nobody replaced: prompts, slots, boilerplate to be ticked.</summary>
internal static class TemplateText
{
    private const int LongestPrompt = 220;

    // The whole sentences of the templates that trackers offer; compared without case, emphasis and closing punctuation.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prompts = FrozenSet.ToFrozenSet(
        [
            "no response", "go to '...'", "click on '....'", "click on '...'", "scroll down to '....'", "scroll down to '...'", "see error",
            "add any other context about the problem here", "add any other context or screenshots about the feature request here",
            "if applicable, add screenshots to help explain your problem", "ex. i'm always frustrated when [...]",
            "os: [e.g. ios]", "browser [e.g. chrome, safari]", "browser: [e.g. chrome, safari]", "version [e.g. 22]", "version: [e.g. 22]",
            "device: [e.g. iphone6]", "os: [e.g. ios8.1]", "browser [e.g. stock browser, safari]", "insert text here", "lorem ipsum dolor sit amet",
            "add links to any relevant issues or documents here", "list any alternatives you have considered", "your text here",
            "replace this text", "fill in this section", "to be filled in by the reporter", "one paragraph explanation of the feature",
            "the text was updated successfully, but these errors were encountered", "all reactions",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] PromptStarts =
    [
        "a clear and concise description of ", "a concise description of ", "please describe ", "please provide a clear ",
        "please fill out ", "please fill in ", "please include any ", "please add any ", "please complete the ", "please explain why ",
        "describe the bug", "describe the solution you'd like", "describe the problem you", "describe alternatives you've considered",
        "describe what you ", "describe here ", "describe how you", "add any other context ", "explain the problem and include ",
        "provide a general summary", "provide a clear ", "if applicable, add screenshots", "if applicable, please", "tell us what you", "tell us how you",
        "is your feature request related to a problem? please describe",
    ];

    private static readonly string[] TickStarts =
    [
        "i have searched", "i've searched", "i searched", "i have read", "i've read", "i agree to", "i have checked", "i've checked",
        "i have looked", "i have verified", "i have included", "i have updated", "i am using the latest", "i'm using the latest",
        "this issue is not a duplicate", "this is not a duplicate", "i understand that", "i confirm", "i have followed", "i acknowledge",
        "i have reviewed",
    ];

    private static readonly string[] StorySlots =
    [
        "as a [", "as an [", "as a <", "as an <", "as a(n) [", "as a {", "as a (role)", "as a ___", "as a ...", "i want [", "i want to [",
        "i want <", "i want to <", "so that [", "so that <", "so that i can [", "given [", "when [", "then [",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SlotWords = FrozenSet.ToFrozenSet(
        [
            "a", "action", "add", "an", "any", "benefit", "brief", "context", "date", "describe", "description", "details", "enter", "example",
            "explain", "feature", "fill", "goal", "here", "how", "insert", "link", "list", "name", "optional", "outcome", "persona", "please",
            "provide", "put", "reason", "replace", "role", "short", "some", "specify", "state", "summary", "tell", "the", "title", "todo",
            "type", "user", "value", "what", "who", "why", "write", "your",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // With what a prompt can begin: most sentences are done with after one look.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstWords = FirstWordsOf(
        [.. Prompts.Set, .. PromptStarts, .. StorySlots]);

    /// <summary>Whether a sentence is what a template put there.</summary>
    public static bool Is(ReadOnlySpan<char> sentence, PassageKind kind)
    {
        if (sentence.Length is < 3 or > LongestPrompt)
        {
            return false;
        }

        if (kind == PassageKind.ChecklistItem && StartsWithAny(sentence, TickStarts))
        {
            return true;
        }

        ReadOnlySpan<char> words = sentence.Trim("*_ ");
        return !words.IsEmpty
            && (IsSlot(words)
                || (FirstWords.Contains(FirstWord(words))
                    && (IsStorySlot(words) || StartsWithAny(words, PromptStarts) || Prompts.Contains(words.TrimEnd(".: ")))));
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> words)
    {
        int end = words.IndexOfAny(" .:");
        return end < 0 ? words : words[..end];
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstWordsOf(string[] prompts) =>
        prompts.Select(prompt => FirstWord(prompt).ToString())
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    // "<describe the value>", "[role]": all of it in brackets, in words that ask for something.
    private static bool IsSlot(ReadOnlySpan<char> words)
    {
        if (words[0] is not ('<' or '[' or '{'))
        {
            return false;
        }

        words = words.TrimEnd('.');
        bool bracketed = words is ['<', .., '>'] or ['[', .., ']'] or ['{', .., '}'];
        if (!bracketed || words.Length < 4)
        {
            return false;
        }

        words = words[1..^1].Trim("{ }");
        int end = words.IndexOfAny(" ,:");
        return !words.ContainsAny("=\"<[{") && SlotWords.Contains(end < 0 ? words : words[..end]);
    }

    private static bool IsStorySlot(ReadOnlySpan<char> words)
    {
        foreach (string slot in StorySlots)
        {
            int at = (words[0] | 0x20) == slot[0] && words.StartsWith(slot, StringComparison.OrdinalIgnoreCase) ? slot.Length : -1;
            if (at > 0)
            {
                char close = slot[^1] switch { '[' => ']', '<' => '>', '{' => '}', _ => '\0' };
                return close == '\0' || words[at..].Contains(close);
            }
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] starts)
    {
        foreach (string start in starts)
        {
            if ((text[0] | 0x20) == start[0] && text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
