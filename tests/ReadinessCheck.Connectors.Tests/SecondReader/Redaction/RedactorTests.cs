using System.Diagnostics;
using CsCheck;
using ReadinessCheck.Connectors.SecondReader.Redaction;
using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Tests.SecondReader.Redaction;

public class RedactorTests
{
    private static readonly BacklogItem Item = new()
    {
        Key = "A",
        People = ["Maria Rossi", "mrossi", "O'Brien, Sean", "Will Young", "Mark", "grant", "Anna-Lena Müller", "王小明", "jo", "support"],
        Related = [new RelatedText(RelatedText.Comment, "Yes.", Markup.Plain, "Olga Ivanova (Sales)")],
    };

    [Theory]
    [InlineData("Write to ann.lee+test@mail.example.org.", "Write to [e-mail 1].")]
    [InlineData("See mailto:ann@example.org?subject=x", "See mailto:[e-mail 1]?subject=x")]
    [InlineData("Ann <Ann@Example.org>, ann@example.org; bob@example.org", "Ann <[e-mail 1]>, [e-mail 1]; [e-mail 2]")]
    [InlineData("jörg@müller.example.de and 用户@例子.中国 and a@xn--fsqu00a.xn--p1ai", "[e-mail 1] and [e-mail 2] and [e-mail 3]")]
    [InlineData("ann (at) example.org, ann [at] example [dot] org", "[e-mail 1], [e-mail 2]")]
    [InlineData("maria.rossi@example.org", "[e-mail 1]")]
    [InlineData("ann\u200b@exa\u00admple.org", "[e-mail 1]")]
    [InlineData("git@github.com:example/ledger.git", "git@github.com:example/ledger.git")]
    [InlineData("icon@2x.png, react@18.2.0, root@localhost", "icon@2x.png, react@18.2.0, root@localhost")]
    public void Addresses_are_taken_out(string text, string redacted) => Assert.Equal(redacted, Redactor.For(Item).Redact(text));

    [Theory]
    [InlineData("It is ghp_0123456789abcdefghij0123456789abcdef.", "It is [key 1].")]
    [InlineData("sk-proj-0123456789abcdefghij_XY, then", "[key 1], then")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc_DEF-123 expired", "[key 1] expired")]
    [InlineData("postgres://app:pa55@db.example.org/x", "postgres://[key 1]@db.example.org/x")]
    [InlineData("-----BEGIN RSA PRIVATE KEY----- MIIE abc= -----END RSA PRIVATE KEY----- is in the wiki", "[key 1] is in the wiki")]
    [InlineData("password: xyz", "password: [key 1]")]
    [InlineData("password: hunter2!x and user: bob", "password: [key 1] and user: bob")]
    [InlineData("DB_PASSWORD=swordfish; api_key = 'abc def'", "DB_PASSWORD=[key 1]; api_key = '[key 2]'")]
    [InlineData("{\"client_secret\": \"abc123\", \"apiKey\":\"abc123\"}", "{\"client_secret\": \"[key 1]\", \"apiKey\":\"[key 1]\"}")]
    [InlineData("Authorization: Bearer 8f14e45fceea167a", "Authorization: Bearer [key 1]")]
    [InlineData("Authorization: Basic dXNlcjpwYXNz", "Authorization: Basic [key 1]")]
    [InlineData("curl -H 'bearer 8f14e45fceea167a'", "curl -H 'bearer [key 1]'")]
    [InlineData("Password: at least eight characters", "Password: at least eight characters")]
    [InlineData("Password: required", "Password: required")]
    [InlineData("Use password=<password> or ${TOKEN}, token: ***", "Use password=<password> or ${TOKEN}, token: ***")]
    [InlineData("Bearer authentication, as the API key is public", "Bearer authentication, as the API key is public")]
    [InlineData("Forgot password: a link is sent by mail", "Forgot password: a link is sent by mail")]
    [InlineData("sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("pw: hunter2!x, then", "pw: [key 1], then")]
    [InlineData("The password is hunter2.", "The password is [key 1].")]
    [InlineData("The password was changed to \"swordfish\"", "The password was changed to \"[key 1]\"")]
    [InlineData("Das Passwort lautet Sommer2026!", "Das Passwort lautet [key 1]!")]
    [InlineData("The password is wrong. The token is 2048 bits and base64", "The password is wrong. The token is 2048 bits and base64")]
    [InlineData("The password is 12 characters or a one-time code", "The password is 12 characters or a one-time code")]
    [InlineData("It is sk_live_0123456789abcdefABCD, not pk", "It is [key 1], not pk")]
    [InlineData("It is SG.0123456789abcdefABCD_-.0123456789abcdefABCD0123456789abcdefABCDxyz.", "It is [key 1].")]
    [InlineData("maps: AIzaSyA0123456789abcdefghijklmnopqrstuv!", "maps: [key 1]!")]
    [InlineData("npm_0123456789abcdefghij0123456789abcdef or hf_abcdefghijklmnopqrstuvwxyzABCDEFGH", "[key 1] or [key 2]")]
    [InlineData("Post to https://hooks.slack.com/services/T00000000/B00000000/abcdefghijklmnopqrstuvwx now", "Post to https://hooks.slack.com/services/[key 1] now")]
    [InlineData("https://x.blob.core.windows.net/c/f?sv=2024-01-01&se=2026-12-01&sig=abcDEF123%2Bghi%2FjklMNO456pqr%3D&sp=r", "https://x.blob.core.windows.net/c/f?sv=2024-01-01&se=2026-12-01&sig=[key 1]&sp=r")]
    [InlineData("The AWS secret wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzKEY is old", "The AWS secret [key 1] is old")]
    [InlineData("AWS deploys 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b", "AWS deploys 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b")]
    public void Keys_are_taken_out(string text, string redacted) => Assert.Equal(redacted, Redactor.For(Item).Redact(text));

    [Theory]
    [InlineData("Pay to DE89 3704 0044 0532 0130 00 AND tell us", "Pay to [account 1] AND tell us")]
    [InlineData("GB29NWBK60161331926819, gb29 nwbk 6016 1331 9268 19", "[account 1], [account 1]")]
    [InlineData("AB12 DE89370400440532013000", "AB12 [account 1]")]
    [InlineData("DE88 3704 0044 0532 0130 00 has a wrong checksum", "DE88 3704 0044 0532 0130 00 has a wrong checksum")]
    [InlineData("Card 4111 1111 1111 1111 123, 4111-1111-1111-1111, 4111111111111111", "Card [account 1] 123, [account 1], [account 1]")]
    [InlineData("In 2026 378282246310005 or 3782 822463 10005", "In 2026 [account 1] or [account 1]")]
    [InlineData("Card 4111 1111 1111 1112 is none, order 1234567812345670 neither", "Card 4111 1111 1111 1112 is none, order 1234567812345670 neither")]
    public void Accounts_are_taken_out(string text, string redacted) => Assert.Equal(redacted, Redactor.For(Item).Redact(text));

    [Theory]
    [InlineData("Jos\u00e9 Garc\u00eda", "Jose\u0301 asked, Garci\u0301a too", "[person 1] asked, [person 1] too")]
    [InlineData("Jose\u0301 Garci\u0301a", "Jos\u00e9 asked, Garc\u00eda too", "[person 1] asked, [person 1] too")]
    [InlineData("Maria Rossi <m@example.org>", "Maria Rossi asked, Rossi too", "[person 1] asked, [person 1] too")]
    [InlineData("<maria.rossi@example.org>", "Rossi asked, maria.rossi too", "[person 1] asked, [person 1] too")]
    [InlineData("maria.rossi+jira@example.org", "Maria asked, Rossi too", "[person 1] asked, [person 1] too")]
    [InlineData("support@example.org", "Tell support", "Tell support")]
    [InlineData("\ud83d", "Tell \ud83d@x", "Tell \ud83d@x")]
    public void A_person_is_known_however_the_tracker_writes_the_name(string person, string text, string redacted) =>
        Assert.Equal(redacted, Redactor.For(new BacklogItem { Key = "A", People = [person] }).Redact(text));

    [Fact]
    public void A_private_key_is_taken_out_of_all_the_passages_that_it_runs_over()
    {
        string[] passages = ["The key: -----BEGIN PRIVATE KEY-----", "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC", "BKcwggSjAgEAAoIBAQC7VJ== -----END PRIVATE KEY----- is old", "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC"];
        Redactor redactor = Redactor.For(Item);

        Assert.Equal(["The key: [key 1]", "[key 2]", "[key 3] is old", passages[^1]], passages.Select(redactor.Redact));
    }

    [Fact]
    public void A_private_key_without_an_end_ends_where_prose_begins()
    {
        Redactor redactor = Redactor.For(Item);
        redactor.Redact("-----BEGIN PRIVATE KEY-----");

        Assert.Equal("We rotate it", redactor.Redact("We rotate it"));
    }

    [Theory]
    [InlineData("Maria Rossi asked, MARIA's team, rossi too", "[person 1] asked, [person 1]'s team, [person 1] too")]
    [InlineData("Ask mrossi or @mrossi", "Ask [person 1] or [person 1]")]
    [InlineData("Sean O'Brien, then O'Brien, Sean, then Sean", "[person 1], then [person 1], then [person 1]")]
    [InlineData("Marias Wunsch; Anna-Lena und Müller", "[person 1]s Wunsch; [person 2] und [person 2]")]
    [InlineData("Olga said so", "[person 1] said so")]
    [InlineData("请问王小明是否同意", "请问[person 1]是否同意")]
    [InlineData("Marian and Grossing are none", "Marian and Grossing are none")]
    [InlineData("Will this mark a grant for young people? Will it?", "Will this mark a grant for young people? Will it?")]
    [InlineData("Will Young said @Mark and @grant agree", "[person 1] said [person 2] and [person 3] agree")]
    [InlineData("jo is short, @jo is not; support is ordinary", "jo is short, [person 1] is not; support is ordinary")]
    [InlineData("Ping @octo-cat, @john.doe. And @0xabc!", "Ping [person 1], [person 2]. And [person 3]!")]
    [InlineData("cc [~jdoe] and [~accountid:557058:f58131cb-b67d]", "cc [person 1] and [person 2]")]
    [InlineData("@Override on @angular/core, @Component({}), @RequestMapping(\"/x\"), @media, @param x, @types/node, @acme/*", "@Override on @angular/core, @Component({}), @RequestMapping(\"/x\"), @media, @param x, @types/node, @acme/*")]
    [InlineData("Tell @here and @all; 3 @ 5 and 10 @10am, foo@latest", "Tell @here and @all; 3 @ 5 and 10 @10am, foo@latest")]
    public void People_are_taken_out(string text, string redacted) => Assert.Equal(redacted, Redactor.For(Item).Redact(text));

    [Fact]
    public void Mentions_that_the_markup_tells_are_taken_out_of_passages_that_have_none()
    {
        BacklogItem wiki = new() { Key = "A", Title = "T", Markup = Markup.Wiki, Body = "[~jdoe] wants it. Ask jdoe." };
        BacklogItem document = new()
        {
            Key = "B",
            Title = "T",
            Markup = Markup.AtlassianDocument,
            Body = """
                {"type":"doc","version":1,"content":[{"type":"paragraph","content":[
                  {"type":"mention","attrs":{"id":"557058:x","text":"@Jane van Doe"}},{"type":"text","text":" wants it, and so does Jane."}]}]}
                """,
        };

        Assert.Equal("T [person 1] wants it. Ask [person 1].", Redacted(wiki));
        Assert.Equal("T [person 1] wants it, and so does [person 1].", Redacted(document));
    }

    [Fact]
    public void What_is_the_same_has_the_same_number_all_over_an_item_and_starts_anew_with_the_next()
    {
        Redactor redactor = Redactor.For(Item);

        Assert.Equal("[e-mail 1] of [person 1], [phone 1]", redactor.Redact("x@example.org of Maria, +49 30 901820"));
        Assert.Equal("[phone 1], [phone 2], [person 2], [e-mail 2], [e-mail 1]", redactor.Redact("030 901820, +44 20 7946 0958, Olga, y@example.org, X@example.org"));
        Assert.Equal("[e-mail 1]", Redactor.For(Item).Redact("y@example.org"));
    }

    [Fact]
    public void Where_there_is_nothing_to_take_out_the_passage_stays_as_it_is()
    {
        const string text = "As a  dispatcher\u200b I want 12 maps by 2026-11-25.";

        Assert.Same(text, Redactor.For(Item).Redact(text));
    }

    [Fact]
    public void No_text_makes_it_throw_or_leave_an_address()
    {
        string[] pieces =
        [
            "a", " ", "@", ".", "x@y.org", "+49 30 901820", "password: ", "=", "Maria", "Rossi", ",", "[~", "]", "(", "ghp_0123456789abcdefghij", "://", ":", "\ud83d", "\u200b", "王小明",
            "1", "-", "/", "Bearer ", "\"", "'",
        ];
        Gen.Int[0, pieces.Length - 1].Select(at => pieces[at]).Array[0, 20].Select(string.Concat).Sample(
            text =>
            {
                string redacted = Redactor.For(Item).Redact(text);

                Assert.DoesNotContain("x@y.org", redacted, StringComparison.Ordinal);
            },
            iter: 1_000);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("1 ")]
    [InlineData("0")]
    [InlineData("password ")]
    [InlineData("a_")]
    [InlineData("[~")]
    [InlineData("A1a")]
    [InlineData("Maria ")]
    public void Long_texts_take_no_long_time(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        long start = Stopwatch.GetTimestamp();

        Redactor.For(Item).Redact(text);

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("password:")]
    [InlineData("eyJ-")]
    [InlineData("-----BEGIN ")]
    [InlineData("authorization=")]
    [InlineData("@a.")]
    [InlineData("Maria,")]
    [InlineData("[~a")]
    [InlineData("1'111")]
    [InlineData("A-1")]
    [InlineData("0 1")]
    [InlineData("030 1234,")]
    [InlineData("Tel. 1-")]
    [InlineData("the token is ")]
    [InlineData("AWS a")]
    [InlineData("DE89 ")]
    [InlineData("4111 ")]
    [InlineData("://a:")]
    public void A_megabyte_is_dealt_with(string piece) => Deal(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));

    [Fact]
    public void A_megabyte_of_digits_between_commas_is_dealt_with() => Deal($"1,{new string('1', 1_000_000)},1");

    [Fact]
    public void A_name_of_a_megabyte_is_dealt_with() => Deal("Maria", new string('(', 1_000_000));

    private static void Deal(string text, string person = "Maria Rossi")
    {
        long start = Stopwatch.GetTimestamp();

        Redactor.For(new BacklogItem { Key = "A", People = [person, "Maria Rossi"] }).Redact(text);

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    private static string Redacted(BacklogItem item)
    {
        Redactor redactor = Redactor.For(item);
        return string.Join(' ', ItemText.Of(item).Passages.Select(passage => redactor.Redact(passage.Text)));
    }
}
