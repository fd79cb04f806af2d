using NJsonSchema;
using ReadinessCheck.Fakes.GitHub;
using ReadinessCheck.Fakes.Jira;
using YamlDotNet.Serialization;

namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>Setting a folder up, as a user does it.</summary>
public sealed class InitTests : IDisposable
{
    private const string Origin = "[remote \"origin\"]\n\turl = https://bot:ghp_SecretOfTheTests0123456789abcdefABCD@github.com/example/field-service.git\n";

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task In_an_empty_folder_it_writes_a_file_that_passes_the_schema_and_runs()
    {
        Outcome outcome = await _tool.RunAsync("init");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("Written: .readiness.yml.\nNo backlog is named in it yet: set 'source', or name one at every run.\n", outcome.Output, StringComparison.Ordinal);
        await AssertValidAsync();
        Assert.Equal(1, (await _tool.RunAsync("check", _tool.File("shop.jsonl", SomeBacklog.Bare))).ExitCode);
    }

    [Fact]
    public async Task With_templates_of_GitHub_it_writes_a_file_and_a_job_that_name_the_repository_and_no_token()
    {
        Put(".git/config", Origin);
        Put(".github/ISSUE_TEMPLATE/feature.md", "## Why now\n\n## Anything else\n");

        Outcome outcome = await _tool.RunAsync("init", "--ci", "github", "--home", "example/checks");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.InRange(outcome.Output.Split('\n').Length - 1, 3, 8);
        string text = await AssertValidAsync();
        Assert.Contains("\nsource: github:example/field-service\n", text, StringComparison.Ordinal);
        Assert.Contains("ordering: [Why now]\n", text, StringComparison.Ordinal);
        Assert.Contains("“Anything else” (feature.md)", text, StringComparison.Ordinal);
        Assert.Contains("          repository: example/checks\n", Read(".github/workflows/readiness.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain("ghp_", text + Read(".github/workflows/readiness.yml") + outcome.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await _tool.RunAsync("config", "show")).ExitCode);
    }

    [Fact]
    public async Task What_is_there_is_kept_whole_unless_it_is_forced()
    {
        _tool.File(".readiness.yml", "next: 3");

        Outcome kept = await _tool.RunAsync("init", "--yes");
        string before = Read(".readiness.yml");
        Outcome forced = await _tool.RunAsync("init", "--force");

        Assert.Equal((2, "", "readiness-check: '.readiness.yml' is there already, and nothing was written: look at it first, and say --force to overwrite it.\n"), (kept.ExitCode, kept.Output, kept.Error));
        Assert.Equal("next: 3", before);
        Assert.Equal(0, forced.ExitCode);
        await AssertValidAsync();
    }

    [Fact]
    public async Task A_job_that_is_there_keeps_the_configuration_from_being_written_too()
    {
        Put(".github/workflows/readiness.yml", "name: ours");

        Outcome outcome = await _tool.RunAsync("init", "--ci", "github");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal("name: ours", Read(".github/workflows/readiness.yml"));
        Assert.False(File.Exists(Path.Combine(_tool.Folder, ".readiness.yml")));
        Assert.Equal([Path.Combine(_tool.Folder, ".github")], Directory.EnumerateFileSystemEntries(_tool.Folder));
    }

    [Theory]
    [InlineData("init nowhere", "There is no folder 'nowhere': check the name, or make it first.")]
    [InlineData("init --project 3", "--project is the number of a board on GitHub: name the repository as well, as in --source github:owner/repository, or leave it out.")]
    [InlineData("init --source github:a/b --project 0", "--project takes the number of a board, from 1 up.")]
    [InlineData("init --source github:a", "'github:a' is no repository of GitHub: write github:owner/repository.")]
    [InlineData("init --source jira:board/x", "'jira:board/x' is no project or board of Jira: write jira:PROJECT or jira:board/42.")]
    [InlineData("init --source https://u:ghp_SecretOfTheTests0123456789abcdefABCD@example.org/a/b", "The source is an address, and none of a repository on GitHub: write github:owner/repository, jira:PROJECT or jira:board/42, or a file or folder.")]
    [InlineData("init --source ghp_SecretOfTheTests0123456789abcdefABCD", "The source looks like a token or key: write github:owner/repository, jira:PROJECT or jira:board/42, or a file or folder, and give secrets in environment variables.")]
    [InlineData("init --source backlog.json --post --ci github --yes", "--post lets the job write comments on a tracker's items, and 'backlog.json' is none: leave it out, or name github:owner/repository, jira:PROJECT or jira:board/42 with --source.")]
    [InlineData("init --post --ci github", "--post lets the job write comments on a tracker's items, and no backlog is named: leave it out, or name github:owner/repository, jira:PROJECT or jira:board/42 with --source.")]
    [InlineData("init --ci github --home checks", "Where readiness-check is kept is written as owner/name, as in acme/readiness-check.")]
    public async Task What_the_user_can_put_right_is_said_in_a_sentence_and_nothing_is_written(string line, string sentence)
    {
        Outcome outcome = await _tool.RunAsync(line.Split(' '));

        Assert.Equal((2, "", $"readiness-check: {sentence}\n"), (outcome.ExitCode, outcome.Output, outcome.Error));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_tool.Folder));
    }

    [Fact]
    public async Task A_mistyped_system_is_answered_with_the_right_one()
    {
        Outcome outcome = await _tool.RunAsync("init", "--ci", "gitlub");

        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("readiness-check: --ci does not take 'gitlub': did you mean 'github'? See 'readiness-check init --help'.\n", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_folder_of_a_repository_the_job_stands_where_GitHub_looks_for_it()
    {
        Put(".git/config", Origin);
        Put(".github/ISSUE_TEMPLATE/feature.md", "## Why now\n");
        Put("apps/shop/readme.md", "");

        Outcome outcome = await _tool.RunAsync("init", "apps/shop", "--ci", "github");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith(
            "Written: apps/shop/.readiness.yml, .github/workflows/readiness.yml and .github/workflows/readiness-issue.yml.\nThe backlog is github:example/field-service.\n",
            outcome.Output, StringComparison.Ordinal);
        Assert.All(["readiness.yml", "readiness-issue.yml"], job => Assert.Contains("\n          working-directory: apps/shop\n", Read($".github/workflows/{job}"), StringComparison.Ordinal));
        Assert.Contains("ordering: [Why now]\n", Read("apps/shop/.readiness.yml"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_tool.Folder, "apps", "shop", ".github")));
    }

    [Fact]
    public async Task A_job_of_the_repository_is_not_overwritten_from_a_folder_of_it()
    {
        Put(".git/config", Origin);
        Put(".github/workflows/readiness.yml", "name: ours");
        Put("shop/readme.md", "");

        Outcome outcome = await _tool.RunAsync("init", "shop", "--ci", "github");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("'.github/workflows/readiness.yml' is there already, and nothing was written", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("name: ours", Read(".github/workflows/readiness.yml"));
        Assert.False(File.Exists(Path.Combine(_tool.Folder, "shop", ".readiness.yml")));
    }

    [Fact]
    public async Task A_repository_on_a_server_of_its_own_is_no_source_and_the_report_says_how_it_becomes_one()
    {
        Put(".git/config", "[remote \"origin\"]\n\turl = https://bot:ghp_SecretOfTheTests0123456789abcdefABCD@github.acme.example/team/shop.git\n");

        Outcome outcome = await _tool.RunAsync("init", "--yes");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains(
            "origin is on github.acme.example: if that is a GitHub server of your own, set 'source' to github:team/shop, and GITHUB_API_URL to the address of its API.\n", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\nsource:", await AssertValidAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_folder_that_cannot_be_written_to_is_told()
    {
        Skip.IfNot(Directory.Exists("/proc/self"), "There is no folder that nobody can write to.");

        Outcome outcome = await _tool.RunAsync("init", "/proc", "--yes");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Matches("^readiness-check: '/proc/.readiness.yml' cannot be written \\(.+\\): look whether you may write there\\.\n$", outcome.Error);
    }

    [Fact]
    public async Task Boards_are_asked_for_only_when_that_is_wanted()
    {
        await using FakeGitHub fake = await FakeGitHub.StartAsync();
        Put(".git/config", Origin);

        Outcome unasked = await ShellAsync(fake, "$TOOL init");
        int before = fake.Requests.Count;
        Outcome asked = await ShellAsync(fake, "$TOOL init --look --force");

        Assert.Equal((0, 0, 0), (unasked.ExitCode, asked.ExitCode, before));
        Assert.Contains("The backlog is github:example/field-service, in the order of board 7.\n", asked.Output, StringComparison.Ordinal);
        Assert.Contains("\nproject: 7\n", Read(".readiness.yml"), StringComparison.Ordinal);
        Assert.Empty(fake.Writes);
    }

    [Fact]
    public async Task A_token_in_a_file_asks_for_boards_too()
    {
        await using FakeGitHub fake = await FakeGitHub.StartAsync();
        Put(".git/config", Origin);
        Put("token", FakeGitHub.Token);

        Outcome outcome = await _tool.ShellAsync(
            "$TOOL init --look", ("GITHUB_TOKEN_FILE", "token"), ("GITHUB_API_URL", fake.Address.ToString()), ("GITHUB_GRAPHQL_URL", new Uri(fake.Address, "graphql").ToString()));

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("in the order of board 7.\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_given_twice_is_told_and_the_rest_goes_on()
    {
        Put(".git/config", Origin);

        Outcome outcome = await _tool.ShellAsync("$TOOL init --look", ("GITHUB_TOKEN_FILE", "token"), ("GITHUB_TOKEN", "abc"));

        Assert.Equal((0, "readiness-check: No boards are offered. GITHUB_TOKEN and GITHUB_TOKEN_FILE are both set: keep one of them.\n"), (outcome.ExitCode, outcome.Error));
    }

    [Theory]
    [InlineData("init --look --source github:acme/shop", "No boards are offered: --look needs GITHUB_TOKEN, or GITHUB_TOKEN_FILE, to ask GitHub.")]
    [InlineData("init --look", "No boards are offered: --look needs JIRA_BASE_URL and the account's variables to ask Jira; to ask GitHub, a repository there as --source, and GITHUB_TOKEN or GITHUB_TOKEN_FILE.")]
    public async Task Where_nobody_can_be_asked_for_boards_the_variable_that_is_missing_is_named(string line, string sentence)
    {
        Outcome outcome = await _tool.RunAsync(line.Split(' '));

        Assert.Equal((0, $"readiness-check: {sentence}\n"), (outcome.ExitCode, outcome.Error));
    }

    [Theory]
    [InlineData("init --look --source github:acme/shop --project 3")]
    [InlineData("init --look --source jira:SHOP")]
    public async Task Where_no_board_is_open_to_choice_no_variable_is_asked_for(string line) =>
        Assert.Equal("", (await _tool.RunAsync(line.Split(' '))).Error);

    [Fact]
    public async Task Of_several_boards_none_is_taken_and_all_are_named()
    {
        await using FakeGitHub fake = await FakeGitHub.StartAsync();
        fake.Boards.Add((12, "Platform", false));
        Put(".git/config", Origin);

        Outcome outcome = await ShellAsync(fake, "$TOOL init --look");

        Assert.Equal("readiness-check: example has the boards 7 (Roadmap) and 12 (Platform): name one with --project N, if that is your backlog.\n", outcome.Error);
        Assert.Contains("\n#project: 3 ", Read(".readiness.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_told_in_a_line_and_the_rest_goes_on()
    {
        await using FakeGitHub fake = await FakeGitHub.StartAsync();
        fake.Scopes.Clear();
        Put(".git/config", Origin);

        Outcome outcome = await ShellAsync(fake, "$TOOL init --look");

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("readiness-check: No boards are offered. The token in GITHUB_TOKEN lacks the scope read:project", outcome.Error, StringComparison.Ordinal);
        Assert.Single(outcome.Error.TrimEnd().Split('\n'));
        Assert.Contains("\nsource: github:example/field-service\n", Read(".readiness.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_board_of_Jira_is_taken_where_nothing_else_is_named()
    {
        await using FakeJira fake = await FakeJira.StartAsync(FakeEdition.DataCenter);
        fake.Board(5);

        Outcome outcome = await _tool.ShellAsync("$TOOL init --look", ("JIRA_BASE_URL", fake.Address.ToString()), ("JIRA_PAT", FakeJira.Pat));

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("\nsource: jira:board/5\n", Read(".readiness.yml"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task At_a_terminal_it_asks_and_goes_by_the_answers()
    {
        Skip.IfNot(File.Exists("/usr/bin/script"), "There is no 'script' to make a terminal with.");
        await using FakeGitHub fake = await FakeGitHub.StartAsync();
        Put(".git/config", Origin);

        // The backlog, may GitHub be asked, a board that is none, one by its number, a job, whose, and may it write.
        Outcome outcome = await ShellAsync(fake, "printf '1\\ry\\rx\\r7\\ry\\rexample/checks\\ry\\r' | timeout 60 script -qec \"$TOOL init\" /dev/null");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("A board has a number", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("  7  Roadmap", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\nproject: 7\n", Read(".readiness.yml"), StringComparison.Ordinal);
        Assert.Contains("post: true", Read(".github/workflows/readiness.yml"), StringComparison.Ordinal);
        Assert.Contains("repository: example/checks\n", Read(".github/workflows/readiness.yml"), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("n", "next: 3")]
    [InlineData("y", "# yaml-language-server")]
    public async Task At_a_terminal_it_overwrites_only_after_a_yes(string answer, string beginning)
    {
        Skip.IfNot(File.Exists("/usr/bin/script"), "There is no 'script' to make a terminal with.");
        _tool.File(".readiness.yml", "next: 3");

        Outcome outcome = await _tool.ShellAsync($"printf '{answer}\\r' | timeout 60 script -qec \"$TOOL init --source backlog.csv --ci none\" /dev/null");

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith(beginning, Read(".readiness.yml"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Interrupted_at_a_question_it_leaves_nothing_behind()
    {
        Skip.IfNot(File.Exists("/usr/bin/script"), "There is no 'script' to make a terminal with.");

        string target = Directory.CreateDirectory(Path.Combine(_tool.Folder, "target")).FullName;

        // The interruption is typed once the question stands there; before, it would end the shell.
        Outcome outcome = await _tool.ShellAsync(
            "mkfifo keys; { for i in $(seq 100); do grep -q Enter said 2>/dev/null && break; sleep 0.2; done; printf '\\003'; } > keys & timeout 60 script -qefc \"$TOOL init target\" said < keys");

        Assert.Equal(130, outcome.ExitCode);
        Assert.Contains("Interrupted.", outcome.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(target));
    }

    private Task<Outcome> ShellAsync(FakeGitHub fake, string line) =>
        _tool.ShellAsync(line, ("GITHUB_TOKEN", FakeGitHub.Token), ("GITHUB_API_URL", fake.Address.ToString()), ("GITHUB_GRAPHQL_URL", new Uri(fake.Address, "graphql").ToString()));

    private void Put(string name, string text)
    {
        string path = Path.Combine(_tool.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(_tool.Folder, name));

    private async Task<string> AssertValidAsync()
    {
        string text = Read(".readiness.yml");
        object? yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(text);
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "docs", "schemas", "readiness.schema.json"));
        Assert.Empty(schema.Validate(yaml is null ? "null" : new SerializerBuilder().JsonCompatible().Build().Serialize(yaml)));
        return text;
    }
}
