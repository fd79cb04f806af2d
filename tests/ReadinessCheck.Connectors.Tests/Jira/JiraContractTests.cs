using ReadinessCheck.Comments;
using ReadinessCheck.Connectors.Comments;
using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Connectors.Jira;
using ReadinessCheck.Fakes.Jira;

namespace ReadinessCheck.Connectors.Tests.Jira;

/// <summary>
/// All that the connector can ask of Jira, against the fake's sample of each edition. tests/contract runs it through its recorder, by the address in the
/// edition's variable, and holds every request and answer against Jira's own descriptions.
/// </summary>
public sealed class JiraContractTests : JiraTest
{
    private const string CloudVariable = "READINESS_CONTRACT_JIRA_CLOUD";
    private const string DataCenterVariable = "READINESS_CONTRACT_JIRA_DATA_CENTER";

    private static readonly CommentContent Content =
        new("Before work begins:", [new CommentQuestion("customer need", "need", "Who asked for it?")], [], CommentMarker.Of("0123456789abcdef"));

    private static readonly CommentContent Changed = Content with { Lead = "Before work on it begins:" };

    [Fact]
    public Task All_that_can_be_asked_of_Cloud_is_answered() => AskAllAsync(FakeEdition.Cloud, CloudVariable);

    [Fact]
    public Task All_that_can_be_asked_of_Data_Center_is_answered() => AskAllAsync(FakeEdition.DataCenter, DataCenterVariable);

    private async Task AskAllAsync(FakeEdition edition, string variable)
    {
        string? address = Environment.GetEnvironmentVariable(variable);
        if (address is null)
        {
            FakeJiraSample.Fill(await StartAsync(edition.ToString()));
        }

        JiraOptions site = SomeJira.At(address is null ? Fake.Address : new Uri(address), edition);
        await ReadBoardsAsync(site);
        await ReadProjectAsync(site with { Project = "SHOP" });
        await ReadWhatIsNotThereAsync(site);
        await ReadWithoutAnAccountAsync(site with { Project = "SHOP" }, edition);
        using ReadRun project = await JiraRead.OfAsync(site with { Project = "SHOP" });
        await ReadThreadsAsync(project.Source.Comments);
        await WriteAsync(project.Source.Comments, "SHOP-20");
        await WriteForSomeAsync(site with { Project = "SHOP", Visibility = new JiraVisibility("role", "Administrators") });
        await WriteForAgentsAsync(site with { Project = "DESK" });
        await WriteWhereItIsRefusedAsync(project.Source.Comments);
    }

    private static async Task ReadBoardsAsync(JiraOptions site)
    {
        JiraOptions scrum = site with { Board = 1 };
        using ReadRun all = await JiraRead.OfAsync(scrum);
        using ReadRun few = await JiraRead.OfAsync(scrum with { Enough = 3 });
        using ReadRun next = await JiraRead.OfAsync(scrum with { Sprint = "next" });
        using ReadRun active = await JiraRead.OfAsync(scrum with { Sprint = "active" });
        using ReadRun named = await JiraRead.OfAsync(scrum with { Sprint = "Sprint 15" });
        using ReadRun ordered = await JiraRead.OfAsync(scrum with { Jql = "type = Bug ORDER BY created DESC" });
        using ReadRun kanban = await JiraRead.OfAsync(site with { Board = FakeJiraSample.Kanban });

        Assert.Contains(await JiraBoards.ReadAsync(site, TimeProvider.System, default), board => board.Number == 1);
        Assert.True(all.Items.Count > 200);
        Assert.Equal(all.Keys.Take(3), few.Keys.Take(3));
        Assert.Equal(FakeJiraSample.InSprint, next.Items.Count);
        Assert.NotEmpty(active.Items);
        Assert.Equal(FakeJiraSample.LongThread, named.Keys[0]);
        Assert.Equal(["SHOP-14"], ordered.Keys);
        Assert.True(kanban.Items.Count > 200);
    }

    private static async Task ReadProjectAsync(JiraOptions project)
    {
        using ReadRun all = await JiraRead.OfAsync(project);
        using ReadRun next = await JiraRead.OfAsync(project with { Sprint = "next" });
        using ReadRun active = await JiraRead.OfAsync(project with { Sprint = "active" });
        using ReadRun named = await JiraRead.OfAsync(project with { Sprint = "Sprint 15" });
        using ReadRun typed = await JiraRead.OfAsync(project with { Type = "Bug" });
        using ReadRun matching = await JiraRead.OfAsync(project with { Jql = "status = \"Selected for Development\"", Statuses = ["To Do", "Selected for Development"] });
        // The epic does not come with it, so that its text is asked for.
        using ReadRun labelled = await JiraRead.OfAsync(project with { Labels = ["map"] });

        Assert.True(all.Items.Count > 200);
        Assert.Equal(FakeJiraSample.InSprint, next.Items.Count);
        Assert.NotEmpty(active.Items);
        Assert.Equal(FakeJiraSample.LongThread, named.Keys[0]);
        Assert.Equal(["SHOP-14"], typed.Keys);
        Assert.Equal(["SHOP-13"], matching.Keys);
        Assert.Equal([FakeJiraSample.Commanded], labelled.Keys);
    }

    private static async Task ReadWhatIsNotThereAsync(JiraOptions site)
    {
        await NotThereAsync(site with { Project = "NOWHERE" });
        await NotThereAsync(site with { Project = "SHOP", Jql = "priority is" });
        await NotThereAsync(site with { Project = "SHOP", Type = "Storey" });
        await NotThereAsync(site with { Board = 99 });
        await NotThereAsync(site with { Board = 1, Jql = "priority is" });
        await NotThereAsync(site with { Board = 1, Sprint = "Sprint 99" });
        await NotThereAsync(site with { Board = FakeJiraSample.Kanban, Sprint = "next" });

        static Task NotThereAsync(JiraOptions options) => Assert.ThrowsAsync<InputException>(() => JiraRead.OfAsync(options));
    }

    // A wrong token, and then the account of the other edition, which is asked for first where it would be.
    private static async Task ReadWithoutAnAccountAsync(JiraOptions project, FakeEdition edition)
    {
        JiraOptions other = SomeJira.At(project.BaseAddress!, edition == FakeEdition.Cloud ? FakeEdition.DataCenter : FakeEdition.Cloud) with { Project = project.Project };
        await Assert.ThrowsAsync<InputException>(() => JiraRead.OfAsync(
            edition == FakeEdition.Cloud ? project with { ApiToken = new Secret("wrong") } : project with { PersonalToken = new Secret("wrong") }));
        await Assert.ThrowsAsync<InputException>(() => JiraRead.OfAsync(other));
    }

    private static async Task ReadThreadsAsync(ICommentTarget target)
    {
        CommentThread last = await target.ReadLastAsync(FakeJiraSample.Commanded, default);
        IReadOnlyDictionary<string, CommentThread> whole = await target.ReadAllAsync([FakeJiraSample.Commanded, FakeJiraSample.LongThread], default);

        Assert.Equal(["Ann", "Dev57"], last.Comments.Where(comment => comment.Author.MayWrite && !comment.Author.IsApp).Select(comment => comment.Author.Name));
        Assert.Equal(120, whole[FakeJiraSample.LongThread].Comments.Count);
    }

    private static async Task WriteAsync(ICommentTarget target, string key)
    {
        await target.CarryOutAsync(key, new CommentStep(CommentStepKind.Create, Content: Content), default);
        string id = (await OnlyAsync(target, key)).Id;
        await target.CarryOutAsync(key, new CommentStep(CommentStepKind.Edit, id, Changed), default);
        await target.CarryOutAsync(key, new CommentStep(CommentStepKind.Remember, id), default);
        ItemComment changed = await OnlyAsync(target, key);
        Assert.StartsWith("Before work on it begins:", changed.Body);
        Assert.Equal((true, true, true), (changed.IsOurs, changed.IsNoted, CommentMarker.Read(changed.Body)?.Hash == "0123456789abcdef"));
        await target.CarryOutAsync(key, new CommentStep(CommentStepKind.Delete, id), default);
        await target.CarryOutAsync(key, new CommentStep(CommentStepKind.Remember), default);
        Assert.Empty((await target.ReadAllAsync([key], default))[key].Comments);

        ItemComment command = (await target.ReadLastAsync(FakeJiraSample.Commanded, default)).Comments.Single(comment => comment.Author.Name == "Ann");
        await target.AcknowledgeAsync(FakeJiraSample.Commanded, command, default);
        Assert.True((await target.ReadLastAsync(FakeJiraSample.Commanded, default)).Comments.Single(comment => comment.Id == command.Id).IsAcknowledged);
    }

    private static async Task WriteForSomeAsync(JiraOptions options)
    {
        using ReadRun run = await JiraRead.OfAsync(options);
        await WriteAsync(run.Source.Comments, "SHOP-21");
    }

    private static async Task WriteForAgentsAsync(JiraOptions options)
    {
        using ReadRun run = await JiraRead.OfAsync(options);
        ICommentTarget target = run.Source.Comments;
        await target.CarryOutAsync(FakeJiraSample.OfServiceDesk, new CommentStep(CommentStepKind.Create, Content: Content), default);
        string id = (await OnlyAsync(target, FakeJiraSample.OfServiceDesk)).Id;
        await target.CarryOutAsync(FakeJiraSample.OfServiceDesk, new CommentStep(CommentStepKind.Edit, id, Changed), default);
        await target.CarryOutAsync(FakeJiraSample.OfServiceDesk, new CommentStep(CommentStepKind.Delete, id), default);
    }

    private static async Task WriteWhereItIsRefusedAsync(ICommentTarget target)
    {
        const string Key = "SHOP-22";
        await target.CarryOutAsync(Key, new CommentStep(CommentStepKind.Create, Content: Content), default);
        string gone = (await OnlyAsync(target, Key)).Id;
        await target.CarryOutAsync(Key, new CommentStep(CommentStepKind.Delete, gone), default);
        await target.CarryOutAsync(Key, new CommentStep(CommentStepKind.Delete, gone), default);
        string others = (await target.ReadAllAsync([FakeJiraSample.Commanded], default))[FakeJiraSample.Commanded].Comments[0].Id;

        await RefusedAsync(Key, new CommentStep(CommentStepKind.Edit, gone, Changed));
        await RefusedAsync(FakeJiraSample.Commanded, new CommentStep(CommentStepKind.Edit, others, Changed));
        await RefusedAsync(FakeJiraSample.Commanded, new CommentStep(CommentStepKind.Delete, others));

        Task RefusedAsync(string key, CommentStep step) => Assert.ThrowsAsync<ConnectorException>(() => target.CarryOutAsync(key, step, default));
    }

    private static async Task<ItemComment> OnlyAsync(ICommentTarget target, string key) =>
        Assert.Single((await target.ReadAllAsync([key], default))[key].Comments);
}
