using System.Text;
using ReadinessCheck.Cli.Setup;

namespace ReadinessCheck.Cli.Tests.Setup;

public sealed class RepositoryLookTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readiness-check-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_empty_folder_has_nothing_and_no_problem()
    {
        RepositoryLook look = await LookAsync();

        Assert.Equal((null, null, 0, 0, 0), (look.Origin, look.Job, look.Headings.Count, look.Backlogs.Count, look.Problems.Count));
    }

    [Fact]
    public async Task What_holds_items_is_found_and_what_is_only_called_so_is_not()
    {
        Put("backlog.jsonl", """{"id":"SHOP-1","title":"Add an index","body":""}""");
        Put("issues.csv", "Issue key,Summary,Description\nSHOP-1,Add an index,\n");
        Put("backlog.json", """{"name": "no backlog"}""");
        Put("items.json", "\0\0\0\0\0\0");
        Put("stories/one.md", "# Refund a card\n\nSupport agents cannot.");
        Put("package.json", """[{"id":"SHOP-1","title":"Add an index","body":""}]""");
        Directory.CreateDirectory(Path.Combine(_folder, "backlog"));

        Assert.Equal(["backlog.jsonl", "issues.csv", "stories"], (await LookAsync()).Backlogs);
    }

    [Fact]
    public async Task Templates_that_cannot_be_read_are_told_and_the_others_count()
    {
        Put(".github/ISSUE_TEMPLATE/a-large.md", "## Why now\n" + new string('x', 2 * 1024 * 1024));
        Put(".github/ISSUE_TEMPLATE/c-broken.yml", "body: [\n - a: 'b");
        Put(".github/ISSUE_TEMPLATE/d-good.md", "## Why now\n");
        Put(".github/ISSUE_TEMPLATE/config.yml", "blank_issues_enabled: false\n");
        Put(".github/ISSUE_TEMPLATE/e-empty.md", "");
        Put(".gitlab/issue_templates/story.md", "## Business value\n");
        File.WriteAllBytes(Path.Combine(_folder, ".github/ISSUE_TEMPLATE/b-old.md"), Encoding.Latin1.GetBytes("## Nutzen für Käufer\n"));
        File.CreateSymbolicLink(Path.Combine(_folder, ".github/ISSUE_TEMPLATE/f-lost.md"), "nowhere.md");

        RepositoryLook look = await LookAsync();

        Assert.Equal([("Why now", "d-good.md"), ("Business value", "story.md")], look.Headings.Select(heading => (heading.Text, heading.Template)));
        Assert.Collection(
            look.Problems,
            large => Assert.Contains("2,048 KB are too many", large, StringComparison.Ordinal),
            old => Assert.Contains("b-old.md' was passed over: it is not in UTF-8", old, StringComparison.Ordinal),
            broken => Assert.Contains("c-broken.yml:", broken, StringComparison.Ordinal),
            lost => Assert.Contains("f-lost.md' was passed over (", lost, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".github/workflows/checks.yaml", ".github/workflows/checks.yaml")]
    [InlineData(".gitlab-ci.yml", ".gitlab-ci.yml")]
    public async Task A_job_that_runs_the_check_already_is_found(string file, string found)
    {
        Put(file, "steps: [{run: readiness-check check}]");

        Assert.Equal(found, (await LookAsync()).Job);
    }

    [Fact]
    public async Task The_origin_is_found_from_a_second_work_tree_too()
    {
        Put("main/.git/config", "[remote \"origin\"]\n\turl = git@github.com:acme/shop.git\n");
        Put("main/.git/worktrees/other/commondir", "../..\n");
        Put("other/.git", $"gitdir: {Path.Combine(_folder, "main/.git/worktrees/other")}\n");

        Assert.Equal("acme/shop", (await RepositoryLook.AtAsync(SetupPlace.Of(Path.Combine(_folder, "other")), default)).Origin?.Path);
    }

    private Task<RepositoryLook> LookAsync() => RepositoryLook.AtAsync(SetupPlace.Of(_folder), default);

    private void Put(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
