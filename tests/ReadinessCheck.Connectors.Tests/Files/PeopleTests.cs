namespace ReadinessCheck.Connectors.Tests.Files;

/// <summary>The people that the forms of files tell.</summary>
public class PeopleTests
{
    [Theory]
    [InlineData("""{"id":"A","title":"T","people":["Maria Rossi"," mrossi ","",null,7,"mrossi"]}""", "Maria Rossi|mrossi|7")]
    [InlineData("""{"id":"A","title":"T","people":"Maria"}""", "")]
    [InlineData("""[{"number":1,"title":"T","state":"OPEN","author":{"login":"ada","name":"Ada Byron"},"assignees":[{"login":"grace","name":""}],"comments":[{"author":{"login":"eve"},"body":"x"}]}]""", "Ada Byron|ada|grace|eve")]
    [InlineData("""[{"number":1,"title":"T","state":"open","html_url":"https://github.com/o/r/issues/1","user":{"login":"ada","type":"User"},"assignee":{"login":"grace"},"assignees":[{"login":"grace"}]}]""", "ada|grace")]
    [InlineData("""[{"number":1,"title":"T","state":"open","user":{"login":"dependabot[bot]","type":"Bot"}}]""", "")]
    [InlineData("""[{"number":1,"title":"T","state":"OPEN","author":{"login":"app/renovate","is_bot":true}}]""", "")]
    [InlineData("""{"items":[{"id":"PVTI_1","assignees":["grace"],"content":{"type":"Issue","number":1,"title":"T"}}]}""", "grace")]
    [InlineData("""{"issues":[{"key":"A-1","fields":{"summary":"T","reporter":{"displayName":"Ada Byron","name":"abyron"},"creator":{"displayName":"Sync","accountType":"app"},"assignee":null,"comment":{"comments":[{"author":{"displayName":"Eve"},"body":"x"}]}}}]}""", "Ada Byron|abyron|Eve")]
    [InlineData("Issue key,Summary,Assignee,Reporter,Creator\nA-1,T,Grace Hopper,\"Byron, Ada\",\n", "Grace Hopper|Byron, Ada")]
    public async Task People_are_read_where_a_form_tells_them(string text, string people) =>
        Assert.Equal(people, string.Join('|', Assert.Single(await Some.EntriesOf(text)).Item().People));
}
