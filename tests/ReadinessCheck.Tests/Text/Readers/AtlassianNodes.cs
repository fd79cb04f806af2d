namespace ReadinessCheck.Tests.Text.Readers;

/// <summary>An example of every type of node that an Atlassian document can have, and how it is read.</summary>
internal static class AtlassianNodes
{
    private static readonly string[] TableOutline = ["TableCell: Option", "TableCell: Redis"];

    private static readonly string[] PictureOutline = ["Sentence: A ship at sea", "Sentence: The old one."];

    /// <summary>The blocks, as JSON, and the outline of their reading; by the node's type.</summary>
    public static readonly IReadOnlyDictionary<string, (string Blocks, string[] Outline)> Examples = new Dictionary<string, (string Blocks, string[] Outline)>
    {
        ["doc"] = (Paragraph("One."), ["Sentence: One."]),
        ["paragraph"] = (Paragraph("One. Two."), ["Sentence: One.", "Sentence: Two."]),
        ["text"] = (Inline(Text("bold", "strong") + "," + Text(" and ") + "," + Text("code", "code") + "," + Text(" and ") + "," + Text("under", "underline")), ["Sentence: bold and code and under"]),
        ["heading"] = ("""{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Why"}]}""", ["Heading: Why"]),
        ["hardBreak"] = (Inline(Text("One") + """,{"type":"hardBreak"},""" + Text("two")), ["Sentence: One", "Sentence: two"]),
        ["mention"] = (Between("""{"type":"mention","attrs":{"id":"1","text":"@Ann"}}"""), ["Sentence: By @Ann it ships."]),
        ["emoji"] = (Between("""{"type":"emoji","attrs":{"shortName":":ship:"}}"""), ["Sentence: By :ship: it ships."]),
        ["date"] = (Between("""{"type":"date","attrs":{"timestamp":"1767225600000"}}"""), ["Sentence: By 2026-01-01 it ships."]),
        ["status"] = (Between("""{"type":"status","attrs":{"text":"MAY","color":"green"}}"""), ["Sentence: By MAY it ships."]),
        ["inlineCard"] = (
            Between("""{"type":"inlineCard","attrs":{"url":"https://a.example"}}""") + "," + Between("""{"type":"inlineCard","attrs":{"data":{"name":"The plan","url":"https://a.example"}}}"""),
            ["Sentence: By https://a.example it ships.", "Sentence: By The plan it ships."]),
        ["inlineExtension"] = (Between("""{"type":"inlineExtension","attrs":{"extensionKey":"k","extensionType":"t","text":"the counter"}}"""), ["Sentence: By the counter it ships."]),
        ["mediaInline"] = (Between("""{"type":"mediaInline","attrs":{"id":"1","collection":"","alt":"The old ship"}}"""), ["Sentence: By The old ship it ships."]),
        ["placeholder"] = (Inline("""{"type":"placeholder","attrs":{"text":"Who needs it?"}}"""), ["Sentence/Template: Who needs it?"]),
        ["bulletList"] = (BulletList("One."), ["ListItem: One."]),
        ["orderedList"] = ($$"""{"type":"orderedList","attrs":{"order":1},"content":[{"type":"listItem","content":[{{Paragraph("One.")}}]}]}""", ["ListItem: One."]),
        ["listItem"] = (BulletList("One.", "Two."), ["ListItem: One.", "ListItem: Two."]),
        ["taskList"] = (TaskList(Task("TODO", "taskItem", Text("One."))), ["ChecklistItem: One."]),
        ["taskItem"] = (TaskList(Task("DONE", "taskItem", Text("One."))), ["ChecklistItem: One."]),
        ["blockTaskItem"] = (TaskList(Task("DONE", "blockTaskItem", Paragraph("One.") + "," + Paragraph("Two."))), ["ChecklistItem: One.", "ChecklistItem: Two."]),
        ["decisionList"] = (DecisionList, ["ListItem: We ship in May."]),
        ["decisionItem"] = (DecisionList, ["ListItem: We ship in May."]),
        ["blockquote"] = (Node("blockquote", Paragraph("One.")), ["Sentence: One."]),
        ["codeBlock"] = ("""{"type":"codeBlock","attrs":{"language":"c"},"content":[{"type":"text","text":"a = 1;\nb = 2;"}]}""", ["Block/Code: a = 1; b = 2;"]),
        ["rule"] = ("""{"type":"rule"}""", []),
        ["panel"] = ($$"""{"type":"panel","attrs":{"panelType":"custom","panelIconText":":ship:"},"content":[{{Paragraph("One.")}}]}""", ["Sentence: One."]),
        ["expand"] = ($$"""{"type":"expand","attrs":{"title":"More"},"content":[{{Paragraph("One.")}}]}""", ["Heading: More", "Sentence: One."]),
        ["nestedExpand"] = (
            $$"""{"type":"expand","content":[{"type":"nestedExpand","attrs":{"title":"More"},"content":[{{Paragraph("One.")}}]}]}""",
            ["Heading: More", "Sentence: One."]),
        ["table"] = (Table, TableOutline),
        ["tableRow"] = (Table, TableOutline),
        ["tableHeader"] = (Table, TableOutline),
        ["tableCell"] = (Table, TableOutline),
        ["layoutSection"] = (Layout, ["Sentence: One.", "Sentence: Two."]),
        ["layoutColumn"] = (Layout, ["Sentence: One.", "Sentence: Two."]),
        ["media"] = ($$"""{"type":"mediaGroup","content":[{{Media("A ship at sea")}},{{Media("Screenshot 12.png")}}]}""", ["Sentence: A ship at sea"]),
        ["mediaGroup"] = ($$"""{"type":"mediaGroup","content":[{{Media("A ship at sea")}},{{Media("A ship in port")}}]}""", ["Sentence: A ship at sea", "Sentence: A ship in port"]),
        ["mediaSingle"] = (Picture, PictureOutline),
        ["caption"] = (Picture, PictureOutline),
        ["blockCard"] = ("""{"type":"blockCard","attrs":{"url":"https://a.example"}}""", ["Sentence: https://a.example"]),
        ["embedCard"] = ("""{"type":"embedCard","attrs":{"url":"https://a.example","layout":"center"}}""", ["Sentence: https://a.example"]),
        ["extension"] = ("""{"type":"extension","attrs":{"extensionKey":"k","extensionType":"t","text":"Forty a week."}}""", ["Sentence: Forty a week."]),
        ["bodiedExtension"] = (
            $$"""{"type":"bodiedExtension","attrs":{"extensionKey":"k","extensionType":"t","text":"One."},"content":[{{Paragraph("One.")}}]}""",
            ["Sentence: One."]),
        ["syncBlock"] = ("""{"type":"syncBlock","attrs":{"resourceId":"1","localId":"1"}}""", []),
        ["bodiedSyncBlock"] = ($$"""{"type":"bodiedSyncBlock","attrs":{"resourceId":"1","localId":"1"},"content":[{{Paragraph("One.")}}]}""", ["Sentence: One."]),
    };

    private static string DecisionList =>
        $$"""{"type":"decisionList","attrs":{"localId":"1"},"content":[{"type":"decisionItem","attrs":{"localId":"2","state":"DECIDED"},"content":[{{Text("We ship in May.")}}]}]}""";

    private static string Table => Node(
        "table",
        Node("tableRow", Node("tableHeader", Paragraph("Option"))),
        Node("tableRow", Node("tableCell", Paragraph("Redis"))));

    private static string Layout => Node("layoutSection", Column("One."), Column("Two."));

    private static string Picture => $$"""{"type":"mediaSingle","attrs":{"layout":"center"},"content":[{{Media("A ship at sea")}},{{Node("caption", Text("The old one."))}}]}""";

    public static string Document(string blocks) => $$"""{"version":1,"type":"doc","content":[{{blocks}}]}""";

    public static string Paragraph(string text) => Inline(Text(text));

    public static string Node(string type, params string[] content) => $$"""{"type":"{{type}}","content":[{{string.Join(',', content)}}]}""";

    private static string Inline(string content) => Node("paragraph", content);

    private static string Between(string node) => Inline($"{Text("By ")},{node},{Text(" it ships.")}");

    private static string Text(string text) => $$"""{"type":"text","text":"{{text}}"}""";

    private static string Text(string text, string mark) => $$"""{"type":"text","text":"{{text}}","marks":[{"type":"{{mark}}"}]}""";

    private static string BulletList(params string[] items) => Node("bulletList", [.. items.Select(item => Node("listItem", Paragraph(item)))]);

    private static string TaskList(string items) => $$"""{"type":"taskList","attrs":{"localId":"1"},"content":[{{items}}]}""";

    private static string Task(string state, string type, string content) => $$"""{"type":"{{type}}","attrs":{"localId":"2","state":"{{state}}"},"content":[{{content}}]}""";

    private static string Column(string text) => $$"""{"type":"layoutColumn","attrs":{"width":50},"content":[{{Paragraph(text)}}]}""";

    private static string Media(string alternative) => $$$"""{"type":"media","attrs":{"type":"file","id":"1","collection":"","alt":"{{{alternative}}}"}}""";
}
