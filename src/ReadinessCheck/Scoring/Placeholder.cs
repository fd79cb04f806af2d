namespace ReadinessCheck.Scoring;

/// <summary>Recognises slots that somebody filled with nothing: "TBD", "n/a", "Alternatives: none"; rubric, "Words without substance".</summary>
internal static class Placeholder
{
    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "tbd", "tba", "tbc", "todo", "to do", "to be defined", "to be determined", "to be decided", "to be clarified", "to be discussed",
        "to be added", "to be filled", "to be filled in", "will be added later", "will add later", "will follow", "n/a", "na", "n.a", "none", "nothing", "nil",
        "not applicable", "unknown", "not known", "not sure", "no idea", "no", "yes", "see above", "as above", "see title", "as in the title", "same as above",
        "later", "low", "medium", "high", "none known", "none yet", "none that i know of", "none i can think of", "nothing yet", "xxx", "asdf", "lorem ipsum", "?", "-",
        "not urgent", "no rush", "no trade-offs", "no tradeoffs", "no trade offs", "no alternatives", "no risks", "no risk", "no drawbacks", "no impact", "no dependencies",
    };

    /// <summary>Says whether a quote is nothing but what a template holds a place with, such as <c>&lt;first criterion&gt;</c>, or a slot without content.</summary>
    /// <param name="quote">The quote, in its original markup.</param>
    /// <remarks>For what is shown to people alone: the trained scores have seen such texts as they are.</remarks>
    public static bool IsAll(string quote)
    {
        ReadOnlySpan<char> text = quote.AsSpan().Trim(" \r\n\t-*+•.`\\");
        return Is(quote.Trim()) || (text is ['<', .., '>'] && text[1..^1].IndexOfAny('<', '>') < 0);
    }

    /// <summary>Says whether a passage is a slot without content.</summary>
    /// <param name="text">The passage's normalised text, perhaps with its label before a colon.</param>
    public static bool Is(string text)
    {
        if (text.Length > 60)
        {
            return false;
        }

        ReadOnlySpan<char> content = text.AsSpan(text.LastIndexOf(':') + 1).Trim(" .!_*()[]<>…");
        return content.Length <= 30 && (Fillers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(content) || (content.IsEmpty && (text.Length <= 2 || text[^1] is '.' or '…')));
    }
}
