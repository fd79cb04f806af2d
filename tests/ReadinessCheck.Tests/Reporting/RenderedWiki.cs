using System.Net;
using System.Text.RegularExpressions;

namespace ReadinessCheck.Tests.Reporting;

/// <summary>
/// Renders a line of wiki markup that should have no markup in the order in which Jira does: macros, links and addresses are looked for in what is
/// written, then escaped signs become entities (brackets become themselves), then faces and emphasis are looked for.
/// </summary>
internal static partial class RenderedWiki
{
    public static string Shown(string wiki) => WebUtility.HtmlDecode(WithoutBackslashes(wiki));

    public static void AssertPlain(string wiki)
    {
        Assert.DoesNotMatch(Early(), wiki);
        Assert.DoesNotMatch(Late(), WithoutBackslashes(wiki));
    }

    private static string WithoutBackslashes(string wiki) =>
        Escaped().Replace(wiki, match => match.Value[1] is '{' or '}' or '[' or ']' ? match.Value[1..] : $"&#{(int)match.Value[1]};");

    // A backslash before any other sign, or behind another one, is shown.
    [GeneratedRegex(@"(?<!\\)\\[-#*_+?^~|%{}[\]()!@]")]
    private static partial Regex Escaped();

    // What https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all lists, each where Jira takes it for markup.
    [GeneratedRegex(@"[{}]|(?<!\\)[[\]|]|://|(mailto|news|file):|^(h[1-6]|bq)\.|^[#*-]|\\(\\|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Early();

    [GeneratedRegex(
        @"\{|\\|[*_^~]|(?<![\p{L}\p{Nd}])[+-](?=\S)|(^|\s)--|\?\?|!(?=\S)|[:;]-?[()]|:-?[DP]|\((y|n|i|/|x|!|\+|-|\?|on|off|flag|flagoff|c|r|tm)\)|&(?!\#[0-9]+;|\s|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Late();
}
