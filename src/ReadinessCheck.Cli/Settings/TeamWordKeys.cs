using ReadinessCheck.Comments;
using ReadinessCheck.Criteria;

namespace ReadinessCheck.Cli.Settings;

/// <summary>What can be set of a team's own words, and of the items that it asks nothing.</summary>
internal static class TeamWordKeys
{
    private const int MostDays = 36_500;

    private static readonly ConfigurationSection HeadingSection = new(
        "headings", "Headings of your own under which a question is answered. The text below one must still answer it.");

    private static readonly ConfigurationSection PhraseSection = new(
        "phrases", "Phrases that tell your team more, or less, than they tell others: whole words, whatever their case.");

    private static readonly ConfigurationSection CountSection = new(
        "count", "Phrases that answer a question: a sentence with one is an answer, unless it is a denial or a question, or the item's text would fit any other item.")
    {
        Parent = PhraseSection,
    };

    private static readonly ConfigurationSection ExemptSection = new(
        "exempt", "Items that are asked nothing: they are left out with the reason, and counted. What the source does not tell of an item exempts it from nothing.");

    /// <summary>The group of the keys about comments; here, because a group of this list stands in it.</summary>
    public static ConfigurationSection Comments { get; } = new("comments", "How comments on a tracker's items behave; nothing is written without --post.");

    private static readonly ConfigurationSection WordSection = new(
        "words", "The words of the comment around the questions, in your own language or tone. A comment that is there is not edited for other words alone.")
    {
        Parent = Comments,
    };

    /// <summary>The headings of each question.</summary>
    public static IReadOnlyDictionary<string, ConfigurationKey<IReadOnlyList<string>>> Headings { get; } = CriterionIds.All.ToDictionary(
        id => id, id => Names(HeadingSection, id, new NameListForm(80), $"Headings under which the question of {NameOf(id)} is answered."));

    /// <summary>The phrases that answer each question.</summary>
    public static IReadOnlyDictionary<string, ConfigurationKey<IReadOnlyList<string>>> Counted { get; } = CriterionIds.All.ToDictionary(
        id => id, id => Names(CountSection, id, new NameListForm(200), $"Phrases that answer the question of {NameOf(id)}."));

    /// <summary>The phrases with which a sentence answers nothing.</summary>
    public static ConfigurationKey<IReadOnlyList<string>> Discounted { get; } =
        Names(PhraseSection, "discount", new NameListForm(200), "Phrases with which a sentence answers nothing.");

    /// <summary>The labels of items that are asked nothing.</summary>
    public static ConfigurationKey<IReadOnlyList<string>> ExemptLabels { get; } =
        Names(ExemptSection, "labels", new TextListForm(), "Labels with which an item is asked nothing.");

    /// <summary>The milestones of items that are asked nothing.</summary>
    public static ConfigurationKey<IReadOnlyList<string>> ExemptMilestones { get; } =
        Names(ExemptSection, "milestones", new TextListForm(), "Milestones, sprints, iterations or releases whose items are asked nothing.");

    /// <summary>The authors of items that are asked nothing.</summary>
    public static ConfigurationKey<IReadOnlyList<string>> ExemptAuthors { get; } =
        Names(ExemptSection, "authors", new TextListForm(), "Accounts or names of those whose items are asked nothing; a program's with or without [bot].");

    /// <summary>The age from which items are asked nothing.</summary>
    public static ConfigurationKey<int?> OlderThan { get; } = new(new CountForm(MostDays), null)
    {
        Section = ExemptSection,
        Name = "older-than",
        Description = "The days since it was created after which an item is asked nothing.",
        Example = 365,
        NoValue = "any age",
    };

    /// <summary>The age until which items are asked nothing.</summary>
    public static ConfigurationKey<int?> NewerThan { get; } = new(new CountForm(MostDays), null)
    {
        Section = ExemptSection,
        Name = "newer-than",
        Description = "The days since it was created until which an item is left alone.",
        Example = 1,
        NoValue = "any age",
    };

    /// <summary>What exempts items.</summary>
    public static IReadOnlyList<ConfigurationKey> Exempt { get; } = [ExemptLabels, ExemptMilestones, ExemptAuthors, OlderThan, NewerThan];

    /// <summary>The words of the comment around its questions.</summary>
    public static IReadOnlyDictionary<CommentSentence, ConfigurationKey<string>> CommentWords { get; } =
        CommentSentence.All.ToDictionary(sentence => sentence, WordsOf);

    /// <summary>All of them but those of comments, in the order in which they are shown.</summary>
    public static IReadOnlyList<ConfigurationKey> All { get; } =
        [.. Headings.Values, .. Counted.Values, Discounted, .. Exempt];

    /// <summary>What people call a question.</summary>
    public static string NameOf(string criterion) => criterion == CriterionIds.TradeOff ? criterion : criterion.Replace('-', ' ');

    private static ConfigurationKey<string> WordsOf(CommentSentence sentence) => new(new SentenceForm(sentence), sentence.Standard)
    {
        Section = WordSection,
        Name = sentence.Name,
        Description = $"{WhatFor(sentence)}{(sentence.Slots.Count == 0 ? "" : $" Slots: {string.Join(", ", sentence.Slots)}{(sentence.Required.Count > 0 ? ", which must be there" : "")}.")}",
    };

    private static string WhatFor(CommentSentence sentence) =>
        sentence == CommentSentence.Lead ? "What stands above the questions."
        : sentence == CommentSentence.Answered ? "What the comment says once every question is answered."
        : sentence == CommentSentence.AlsoOpen ? "What names the questions that are not spelt out yet."
        : "What tells people how to answer, and the commands by which they say no.";

    private static ConfigurationKey<IReadOnlyList<string>> Names(ConfigurationSection section, string name, ValueForm<IReadOnlyList<string>> form, string description) => new(form, [])
    {
        Section = section,
        Name = name,
        Description = description,
    };
}
