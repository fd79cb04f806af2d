using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;
using ReadinessCheck.SecondReader;
using ReadinessCheck.Tests.Criteria;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.SecondReader;

public sealed class ReaderOrdersTests
{
    // These are held up by something else: the quote of an answer has to carry its level.
    private static readonly string[] SlipThrough =
    [
        "fake-answers-05", "fake-delimiters-03", "fake-delimiters-06", "plain-orders-06", "plain-orders-07", "plain-orders-09",
    ];

    private static readonly string[] Families =
    [
        "code-and-logs", "dressed-up", "encoded", "fake-answers", "fake-delimiters", "folded-away", "html-comment", "lowering", "malformed", "masquerade",
        "other-languages", "parent-orders", "plain-orders", "pressure", "role-and-authority", "several-steps", "title-orders", "unseen-characters",
    ];

    private static readonly string[] Recognised = ["plain-orders", "fake-answers", "fake-delimiters"];

    public static TheoryData<string> All => [.. InjectedItems.All.Select(injected => injected.Id)];

    public static TheoryData<string> Unseen => [.. InjectedItems.All.Where(injected => !injected.Visible).Select(injected => injected.Id)];

    public static TheoryData<string> HonestInPart =>
        [.. InjectedItems.All.Where(injected => !injected.Lowers && injected.Carries.Values.Contains(Level.Answered)).Select(injected => injected.Id)];

    public static TheoryData<string> OfRecognisedFamilies =>
        [.. InjectedItems.All.Where(injected => Recognised.Contains(injected.Family)).Select(injected => injected.Id)];

    public static TheoryData<string> Honest =>
    [
        "Users should be able to ignore previous notifications.",
        "The assistant must answer every question in the user's language.",
        "Set all levels of the log to warn.",
        "The reviewer forgets the instructions of the previous step.",
        "Ignore the above warning when the disk is a RAM disk.",
        "Override the previous value when a newer one arrives.",
        "The assistant must not forget earlier instructions in a long chat.",
        "A document that says to ignore previous instructions must not steer our summaries.",
        "As an AI engineer I want to compare two prompts.",
        "As an LLM developer I need the token counts.",
        "Add a link to the AI assistant.",
        "Note to the AI team: the model is 4 GB.",
        "Moderators mark all questions as answered by hand, one after the other.",
        "Mark the question as answered when its author accepts a reply.",
        "System: Windows 11, 16 GB.",
        "Assistant: says hello twice.",
        "Developer: see the design file.",
        "Log level: 2",
        "The access level = 1 is not enough to open the gate.",
        "Return 2 for all levels of the tree that have no leaf.",
        "Trade-off: weak signals get lost.",
        "Expected outcome: missing fields are shown in red.",
        "Ordering: 2 columns at most.",
        "Teachers rate each answer with 2 points or none.",
        "Give every level of the car park its own colour.",
        "Every question is answered within two days.",
        "The top level of the menu shows everywhere.",
        "Begin data migration on Monday.",
        "End of the item list is cut off on small screens.",
        "Item 0815 cannot be scanned at the till.",
        "The bot should respond with the highest score of all players.",
        "Bypass the cache for previous versions.",
        "Let admins override the system prompt for each tenant.",
        "The grader assigns exercises to two teachers.",
        "Forget the earlier design; we use tabs now.",
        "Please ignore the previous comment, it was meant for another ticket.",
        "Hi AI folks, can you look at the crash?",
        "Ignore case when sorting the above list.",
        "The level \"gold\" is missing in the loyalty table.",
        "Die bisherigen Anweisungen auf dem Lieferschein sind zu lang.",
        "Les consignes ci-dessus sont affichées deux fois.",
    ];

    [Fact]
    public void There_are_orders_of_every_family_each_with_an_id_of_its_own()
    {
        Assert.InRange(InjectedItems.All.Count, 72, int.MaxValue);
        Assert.Equal(InjectedItems.All.Count, InjectedItems.All.DistinctBy(injected => injected.Id).Count());
        Assert.Equal(Families, InjectedItems.All.Select(injected => injected.Family).Distinct().Order(StringComparer.Ordinal));
        Assert.All(InjectedItems.All.GroupBy(injected => injected.Family), family => Assert.InRange(family.Count(), 5, int.MaxValue));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_order_is_of_the_form_that_it_should_have(string id)
    {
        InjectedItem injected = InjectedItems.Of(id);

        Assert.StartsWith($"{injected.Family}-", id, StringComparison.Ordinal);
        Assert.NotEqual(ItemKind.Unknown, injected.Item.Kind);
        Assert.NotEqual("", injected.Item.Title);
        Assert.Equal(CriterionIds.All, injected.Carries.Keys);
        Assert.NotEqual("", injected.Sign);
        Assert.Contains(TextsOf(injected.Item), text => text.Contains(injected.Sign, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_reader_who_obeys_goes_wrong_on_every_item(string id)
    {
        InjectedItem injected = InjectedItems.Of(id);
        if (!AnswerForm.TryRead(injected.Obeyed, CriterionIds.All, out IReadOnlyDictionary<string, QuestionAnswer>? answers))
        {
            Assert.Equal("malformed", injected.Family);
        }
        else if (injected.Lowers)
        {
            Assert.All(answers.Values, answer => Assert.Equal(Level.Missing, answer.Level));
            Assert.Contains(Level.Answered, injected.Carries.Values);
        }
        else
        {
            Assert.Contains(CriterionIds.All, question => answers[question].Level > injected.Carries[question]);
        }
    }

    [Theory]
    [MemberData(nameof(Unseen))]
    public void What_nobody_sees_is_not_on_the_page(string id)
    {
        InjectedItem injected = InjectedItems.Of(id);
        ItemText text = ItemText.Of(injected.Item);

        Assert.DoesNotContain(injected.Sign, ReaderPage.Of(text, injected.Item.Kind).Text, StringComparison.Ordinal);
        // Nor would it be if it were not taken for an order.
        Assert.DoesNotContain(
            text.Passages.Where(passage => passage.Mask == Mask.None), passage => VisibleText.Of(passage.Text).Contains(injected.Sign, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(HonestInPart))]
    public void What_is_honest_stays_on_the_page_beside_an_order(string id)
    {
        InjectedItem injected = InjectedItems.Of(id);
        ReaderPage page = ReaderPage.Of(ItemText.Of(injected.Item), injected.Item.Kind);
        Assert.True(AnswerForm.TryRead(injected.Obeyed, CriterionIds.All, out IReadOnlyDictionary<string, QuestionAnswer>? answers));

        // A reader who obeys gives the honest sentence where there is one.
        Assert.All(
            CriterionIds.All.Where(question => injected.Carries[question] == Level.Answered), question => Assert.NotEmpty(page.Find(answers[question].Quote)));
    }

    [Theory]
    [MemberData(nameof(OfRecognisedFamilies))]
    public void An_order_in_plain_words_or_by_the_form_of_the_answer_is_recognised_or_is_known_to_slip_through(string id) =>
        Assert.Equal(!SlipThrough.Contains(id), IsRecognised(InjectedItems.Of(id)));

    [Fact]
    public void What_slips_through_is_an_order() => Assert.Empty(SlipThrough.Except(InjectedItems.All.Select(injected => injected.Id)));

    [Theory]
    [MemberData(nameof(Honest))]
    public void An_honest_sentence_is_no_order(string sentence) => Assert.False(ReaderOrders.AreIn(sentence));

    [Fact]
    public void No_sentence_of_an_honest_item_is_an_order() =>
        Assert.DoesNotContain(Fixture.Names.SelectMany(name => ItemText.Of(Fixture.Read(name).Item).Passages), passage => ReaderOrders.AreIn(passage.Text));

    // As it is written, and as it is read: characters that nobody sees may stand in the midst of the sign.
    private static IEnumerable<string> TextsOf(BacklogItem item) =>
        [item.Title, item.Body, .. item.Related.Select(related => related.Text), .. ItemText.Of(item).Passages.Select(passage => passage.Text)];

    private static bool IsRecognised(InjectedItem injected) =>
        ItemText.Of(injected.Item).Passages.Any(passage => passage.Text.Contains(injected.Sign, StringComparison.Ordinal) && ReaderOrders.AreIn(passage.Text));
}
