using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Tests.Settings;

public sealed class ConfigurationFileTests
{
    private const string Token = "ghp_abcdefghijklmnopqrstuvwxyz0123456789";

    [Theory]
    [InlineData("unorderd: true", "1:1: There is no key 'unorderd': did you mean 'unordered'?")]
    [InlineData("# all\nnext: 3\nfailOn: weak", "3:1: There is no key 'failOn': did you mean 'fail-on'?")]
    [InlineData("colour: blue", "1:1: There is no key 'colour': known are source, next, unordered, project, status, milestone, label, type, jql, sprint, order, due-field, skip-labels, max-wait, fail-on, waivers, comments, fields, headings, phrases, exempt, baseline, second-reader, questions.")]
    [InlineData("questions.bug: [ordering]", "1:1: There is no key 'questions.bug': did you mean 'questions'?")]
    [InlineData("? ''\n: x", "1:3: There is no key empty: known are")]
    [InlineData("questions:\n  bugs: [ordering]", "2:3: There is no key 'bugs' in 'questions': did you mean 'bug'?")]
    [InlineData("questions:\n  next: 3", "2:3: There is no key 'next' in 'questions': known are story, ")]
    public void A_key_that_does_not_exist_is_refused_with_the_nearest_name(string text, string message) => AssertMistake(message, text);

    [Theory]
    [InlineData("next: many", "1:7: 'next' takes a whole number from 1 up, without quotation marks; this is 'many'.")]
    [InlineData("next: '20'", "1:7: 'next' takes a whole number from 1 up, without quotation marks; this is the text \"20\".")]
    [InlineData("next:\n  - 20", "2:3: 'next' takes a whole number from 1 up, without quotation marks; this is a list.")]
    [InlineData("next:", "1:6: 'next' takes a whole number from 1 up, without quotation marks; this is empty.")]
    [InlineData("unordered: yes", "1:12: 'unordered' takes true or false, without quotation marks; this is 'yes'.")]
    [InlineData("unordered: 'true'", "1:12: 'unordered' takes true or false, without quotation marks; this is the text \"true\".")]
    [InlineData("source: 12", "1:9: 'source' takes text (a number, true, false or null in quotation marks); this is '12'.")]
    [InlineData("source: ~", "1:9: 'source' takes text")]
    [InlineData("source: ''", "1:9: 'source' takes text")]
    [InlineData("source: {file: a}", "1:9: 'source' takes text (a number, true, false or null in quotation marks); this is a group of keys.")]
    [InlineData("fail-on: [weak]", "1:10: 'fail-on' takes one of missing, weak, never; this is a list.")]
    [InlineData("questions: [bug]", "1:12: 'questions' takes keys of its own below it; this is a list.")]
    [InlineData("questions:\n", "1:11: 'questions' takes keys of its own below it; this is empty.")]
    [InlineData("questions: {bug: ordering}", "1:18: 'questions.bug' takes a list of at least one of customer-need, ")]
    [InlineData("questions: {bug: [[ordering]]}", "1:19: 'questions.bug' takes a list of words; this is a list.")]
    public void A_value_of_the_wrong_type_is_refused_with_its_place(string text, string message) => AssertMistake(message, text);

    [Theory]
    [InlineData("second-reader:\n  budget: -1", "2:11: 'second-reader.budget' takes a whole number from 0 up, without quotation marks; this is '-1'.")]
    [InlineData("next: 0", "1:7: 'next' takes a whole number from 1 up, without quotation marks; this is '0'.")]
    [InlineData("next: -1", "1:7: 'next' takes")]
    [InlineData("next: 2.5", "1:7: 'next' takes")]
    [InlineData("next: 2147483648", "1:7: 'next' takes")]
    [InlineData("\nfail-on: waek", "2:10: 'fail-on' does not take 'waek': did you mean 'weak'?")]
    [InlineData("fail-on: sometimes", "1:10: 'fail-on' does not take 'sometimes': known are missing, weak, never.")]
    [InlineData("questions: {bug: []}", "1:18: 'questions.bug' takes a list of at least one of ")]
    [InlineData("questions:\n  bug:\n    - ordering\n    - outcome", "4:7: 'questions.bug' does not take 'outcome': did you mean 'expected-outcome'?")]
    [InlineData("questions: {bug: [ordering, ordering]}", "1:29: 'questions.bug' has 'ordering' twice: keep one of them.")]
    public void A_value_out_of_range_is_refused_with_its_place(string text, string message) => AssertMistake(message, text);

    [Theory]
    [InlineData("next: 1\n\nnext: 2", "3:1: 'next' is given twice, first at shop.yml:1: keep one of them.")]
    [InlineData("questions:\n  bug: [ordering]\n  bug: [ordering]", "3:3: 'bug' is given twice, first at shop.yml:2: keep one of them.")]
    public void A_key_that_is_there_twice_is_refused(string text, string message) => AssertMistake(message, text);

    [Theory]
    [InlineData("next: 1\nsource: a: b", "2:10: This is not valid YAML")]
    [InlineData("questions: {bug: [ordering", "This is not valid YAML")]
    [InlineData("questions:\n\tbug: [ordering]", "2:1: This line is indented with a tab, which YAML does not allow: put two spaces in its place.")]
    [InlineData("next: 1\nquestions:\n  bug: [ordering]\n \tspike: [ordering]", "4:2: This line is indented with a tab")]
    [InlineData("source: 'a", "This is not valid YAML")]
    [InlineData("- next", "1:1: A configuration has keys with values, such as 'next: 20'; this is a list.")]
    [InlineData("backlog.csv", "1:1: A configuration has keys with values, such as 'next: 20'; this is 'backlog.csv'.")]
    [InlineData("[a]: 1", "1:1: A key is a word; this is a list.")]
    [InlineData("next: 1\n---\nnext: 2", "2:1: A second document begins here")]
    [InlineData("source: &s a", "1:9: Anchors (&), aliases (*) and tags (!) are not read here")]
    [InlineData("source: *s", "1:9: Anchors (&), aliases (*) and tags (!) are not read here")]
    [InlineData("next: !!str 3", "1:7: Anchors (&), aliases (*) and tags (!) are not read here")]
    public void What_is_no_configuration_is_refused(string text, string message) => AssertMistake(message, text);

    [Fact]
    public void Deep_nesting_is_refused() => AssertMistake("This is nested more deeply than any key", $"source: {new string('[', 100_000)}");

    [Theory]
    [InlineData("next: 1\ntoken: x", "2:1: 'token' is called like a secret.")]
    [InlineData("password:", "1:1: 'password' is called like a secret.")]
    [InlineData("jira: 1", "1:1: There is no key 'jira'")]
    [InlineData("githubToken: x", "1:1: 'githubToken' is called like a secret.")]
    [InlineData("JIRA_PAT: x", "1:1: 'JIRA_PAT' is called like a secret.")]
    [InlineData("API_KEY: x", "1:1: 'API_KEY' is called like a secret.")]
    [InlineData("apikey: x", "1:1: 'apikey' is called like a secret.")]
    [InlineData("client-secret: x", "1:1: 'client-secret' is called like a secret.")]
    [InlineData("questions:\n  credentials: x", "2:3: 'credentials' is called like a secret.")]
    [InlineData("second-reader:\n  key: x", "2:3: 'key' is called like a secret.")]
    [InlineData("second-reader:\n  model-key: x", "2:3: 'model-key' is called like a secret.")]
    [InlineData("READINESS_MODEL_KEY: x", "1:1: 'READINESS_MODEL_KEY' is called like a secret.")]
    public void A_key_that_is_called_like_a_secret_is_refused(string text, string message) => AssertMistake(message, text);

    [Theory]
    [InlineData("source: " + Token)]
    [InlineData("sauce: " + Token)]
    [InlineData(Token + ": 1")]
    [InlineData("next: 1 # " + Token)]
    [InlineData("[ not even YAML\n" + Token)]
    [InlineData("source: github_pat_11ABCDEFG0abcdefghijkl_mnopqrstuvwxyz")]
    [InlineData("source: ATATT3xFfGF0abcdefghijklmnopqrstuvwxyz=1A2B3C4D")]
    [InlineData("source: sk-proj-abcdefghijklmnopqrstuvwxyz")]
    [InlineData("source: glpat-abcdefghijklmnopqrst")]
    [InlineData("source: https://me:sesame-street@jira.example.org")]
    [InlineData("source: |\n  -----BEGIN RSA PRIVATE KEY-----")]
    public void A_value_of_the_form_of_a_token_is_refused_and_never_repeated(string text)
    {
        string message = Mistake(text);

        Assert.Matches(@"^shop\.yml:\d+:\d+: (This|The value of .*) looks like a token or key\. Secrets are not read from this file: .* environment variable", message);
        Assert.DoesNotContain("abcdefgh", message, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("source: risk-register-of-the-whole-organisation.csv")]
    [InlineData("source: https://jira.example.org/browse/SHOP-1?who=me@example.org")]
    [InlineData("source: backlog-of-tokens-and-passwords.csv")]
    [InlineData("source: 0f6c1e0b8b8f4a7c9d2e3f4a5b6c7d8e9f0a1b2c")]
    public void What_only_resembles_a_secret_is_read(string text) => Assert.Single(ConfigurationFile.Parse("shop.yml", text).Settings);

    [Fact]
    public void Damaged_files_are_read_or_refused_with_a_place_and_nothing_else()
    {
        const string Characters = "ab1:,-?&*!|>'\"%@`#{}[]~ \t\n\r\0\\\u00e9\ud800\ufeff";
        Random random = new(4);
        for (int run = 0; run < 20_000; run++)
        {
            List<char> text = [.. "# ours\nsource: 'shop.csv'\nnext: 20\nquestions:\n  bug: [ordering]\n  epic:\n    - trade-off\n"];
            for (int change = random.Next(1, 6); change > 0; change--)
            {
                int at = random.Next(text.Count);
                text.RemoveRange(at, random.Next(Math.Min(4, text.Count - at)));
                text.Insert(random.Next(text.Count + 1), Characters[random.Next(Characters.Length)]);
            }

            if (Record.Exception(() => ConfigurationFile.Parse("shop.yml", string.Concat(text))) is { } exception)
            {
                Assert.Matches(@"^shop\.yml:\d+:\d+: ", Assert.IsType<InputException>(exception).Message);
            }
        }
    }

    private static void AssertMistake(string message, string text) => Assert.Contains(message, Mistake(text), StringComparison.Ordinal);

    private static string Mistake(string text)
    {
        string message = Assert.Throws<InputException>(() => ConfigurationFile.Parse("shop.yml", text)).Message;
        Assert.Matches(@"^shop\.yml:\d+:\d+: ", message);
        return message;
    }
}
