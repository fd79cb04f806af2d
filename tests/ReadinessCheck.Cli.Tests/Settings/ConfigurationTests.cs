using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Settings;
using ReadinessCheck.Criteria;

namespace ReadinessCheck.Cli.Tests.Settings;

public sealed class ConfigurationTests
{
    private const string EveryKey = "source: shop.csv\nnext: 20\nunordered: true\nfail-on: weak\nquestions:\n  bug: [ordering, customer-need]\n";

    private static readonly Dictionary<string, string> Everywhere = new()
    {
        ["READINESS_SOURCE"] = "12",
        ["READINESS_NEXT"] = "5",
        ["READINESS_UNORDERED"] = "false",
        ["READINESS_FAIL_ON"] = "never",
    };

    [Fact]
    public void Without_a_file_everything_is_at_its_default()
    {
        Configuration configuration = Of(null);

        Assert.Null(configuration.File);
        Assert.All(configuration.Settings, setting => Assert.Equal(new Origin.Default(), setting.Origin));
        Assert.Equal(
            (null, null, false, FailOn.Missing),
            (Value(configuration, ConfigurationKeys.Source), Value(configuration, ConfigurationKeys.Next), Value(configuration, ConfigurationKeys.Unordered), Value(configuration, ConfigurationKeys.FailOn)));
    }

    [Fact]
    public void Every_kind_of_item_is_asked_what_the_policy_says_by_default() =>
        Assert.All(Enum.GetValues<ItemKind>(), kind => Assert.Equal(QuestionPolicy.Default.Of(kind), Configuration.Default.Questions.Of(kind)));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n...\n")]
    [InlineData("{}")]
    public void An_empty_file_is_fine(string text)
    {
        Configuration configuration = Of(text);

        Assert.Equal("shop.yml", configuration.File);
        Assert.All(configuration.Settings, setting => Assert.Equal(new Origin.Default(), setting.Origin));
    }

    [Fact]
    public void Every_key_is_read_from_the_file_with_its_line()
    {
        Configuration configuration = Of(EveryKey);

        Assert.Equal(("shop.csv", At(1)), Pair(configuration, ConfigurationKeys.Source));
        Assert.Equal((20, At(2)), Pair(configuration, ConfigurationKeys.Next));
        Assert.Equal((true, At(3)), Pair(configuration, ConfigurationKeys.Unordered));
        Assert.Equal((FailOn.Weak, At(4)), Pair(configuration, ConfigurationKeys.FailOn));
        Assert.Equal([CriterionIds.CustomerNeed, CriterionIds.Ordering], Value(configuration, ConfigurationKeys.Questions[ItemKind.Bug]));
        Assert.Equal(At(6), configuration.Get(ConfigurationKeys.Questions[ItemKind.Bug]).Origin);
    }

    [Fact]
    public void The_questions_of_one_kind_are_replaced_and_those_of_the_others_are_not()
    {
        QuestionPolicy policy = Of(EveryKey).Questions;

        Assert.Equal([CriterionIds.CustomerNeed, CriterionIds.Ordering], policy.Of(ItemKind.Bug));
        Assert.Equal(QuestionPolicy.Default.Of(ItemKind.Task), policy.Of(ItemKind.Task));
    }

    [Fact]
    public void Every_kind_of_item_can_be_given_its_questions() => Assert.All(
        ConfigurationKeys.Questions,
        questions => Assert.Equal([CriterionIds.TradeOff], Of($"questions: {{{questions.Value.Name}: [trade-off]}}").Questions.Of(questions.Key)));

    [Fact]
    public void The_environment_goes_before_the_file()
    {
        Configuration configuration = Of(EveryKey, Everywhere);

        Assert.Equal(("12", new Origin.Variable("READINESS_SOURCE")), Pair(configuration, ConfigurationKeys.Source));
        Assert.Equal((5, new Origin.Variable("READINESS_NEXT")), Pair(configuration, ConfigurationKeys.Next));
        Assert.Equal((false, new Origin.Variable("READINESS_UNORDERED")), Pair(configuration, ConfigurationKeys.Unordered));
        Assert.Equal((FailOn.Never, new Origin.Variable("READINESS_FAIL_ON")), Pair(configuration, ConfigurationKeys.FailOn));
    }

    [Fact]
    public void Variables_are_read_without_a_file() =>
        Assert.Equal((5, new Origin.Variable("READINESS_NEXT")), Pair(Of(null, Everywhere), ConfigurationKeys.Next));

    [Fact]
    public void An_empty_variable_is_not_set() =>
        Assert.Equal((20, At(2)), Pair(Of(EveryKey, new() { ["READINESS_NEXT"] = "" }), ConfigurationKeys.Next));

    [Theory]
    [InlineData("READINESS_NEXT", "0", "READINESS_NEXT: 'next' takes a whole number from 1 up, without quotation marks; this is '0'.")]
    [InlineData("READINESS_UNORDERED", "yes", "READINESS_UNORDERED: 'unordered' takes true or false, without quotation marks; this is 'yes'.")]
    [InlineData("READINESS_FAIL_ON", "weka", "READINESS_FAIL_ON: 'fail-on' does not take 'weka': did you mean 'weak'?")]
    [InlineData("READINESS_SOURCE", " ", "READINESS_SOURCE: 'source' takes text")]
    public void A_mistake_in_a_variable_names_it(string variable, string value, string message) =>
        Assert.StartsWith(message, Assert.Throws<InputException>(() => Of(null, new() { [variable] = value })).Message, StringComparison.Ordinal);

    [Fact]
    public void The_command_line_goes_before_all_and_changes_nothing_else()
    {
        Configuration before = Of(EveryKey, Everywhere);

        Configuration configuration = before.With(ConfigurationKeys.Next.Set(2, new Origin.Option("--next")));

        Assert.Equal((2, new Origin.Option("--next")), Pair(configuration, ConfigurationKeys.Next));
        Assert.Equal(Pair(before, ConfigurationKeys.Source), Pair(configuration, ConfigurationKeys.Source));
        Assert.Equal(5, Value(before, ConfigurationKeys.Next));
        Assert.Equal(ConfigurationKeys.All, configuration.Settings.Select(setting => setting.Key));
    }

    private static Configuration Of(string? text, Dictionary<string, string>? environment = null) =>
        Configuration.Of(text is null ? null : ConfigurationFile.Parse("shop.yml", text), variable => environment?.GetValueOrDefault(variable));

    private static T Value<T>(Configuration configuration, ConfigurationKey<T> key) => configuration.Get(key).Value;

    private static (T, Origin) Pair<T>(Configuration configuration, ConfigurationKey<T> key) => (configuration.Get(key).Value, configuration.Get(key).Origin);

    private static Origin.File At(int line) => new("shop.yml", line);
}
