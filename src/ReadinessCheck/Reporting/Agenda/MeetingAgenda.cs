namespace ReadinessCheck.Reporting.Agenda;

/// <summary>What to talk about in one refinement meeting. All its texts are on one line, with nothing hidden in them.</summary>
public sealed record MeetingAgenda
{
    /// <summary>The name of the backlog.</summary>
    public required string Source { get; init; }

    /// <summary>How long the meeting is.</summary>
    public required int Budget { get; init; }

    /// <summary>Where the order and its reasons disagree, as far as it has a place in the meeting.</summary>
    public required IReadOnlyList<string> Disagreements { get; init; }

    /// <summary>How much time these are given, in minutes.</summary>
    public required int DisagreementMinutes { get; init; }

    /// <summary>What to ask, by the role that can answer; the role with the first question first.</summary>
    public required IReadOnlyList<AgendaPart> Parts { get; init; }

    /// <summary>What else there is to say, one sentence a line: what is left, what to look at, what is ready.</summary>
    public required IReadOnlyList<string> Closing { get; init; }

    /// <summary>How much of the meeting is planned, in minutes.</summary>
    public int Planned => DisagreementMinutes + Parts.Sum(part => part.Minutes);
}

/// <summary>What one role is asked.</summary>
/// <param name="Role">The role.</param>
/// <param name="Name">Its name.</param>
/// <param name="Items">The items, what is asked first on top.</param>
public sealed record AgendaPart(AgendaRole Role, string Name, IReadOnlyList<AgendaItem> Items)
{
    /// <summary>How much time this takes.</summary>
    public int Minutes => Items.Sum(item => item.Questions.Sum(question => question.Minutes));
}

/// <summary>What is asked of one item.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its title, cut at a word where it is long.</param>
/// <param name="Address">Where a person can open it, always of the web; null when the source does not say.</param>
/// <param name="Questions">The questions, the most decisive first.</param>
/// <param name="Waiting">How many more of its questions wait for an answer to these.</param>
public sealed record AgendaItem(string Key, string Title, string? Address, IReadOnlyList<AgendaQuestion> Questions, int Waiting);

/// <summary>One question.</summary>
/// <param name="Name">Which of the five it is.</param>
/// <param name="Text">The question.</param>
/// <param name="Minutes">The time to give it.</param>
/// <param name="Role">Who can answer it.</param>
public sealed record AgendaQuestion(string Name, string Text, int Minutes, AgendaRole Role);
