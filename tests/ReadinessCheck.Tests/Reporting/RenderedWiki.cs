using System.Net;
using System.Text.RegularExpressions;

namespace ReadinessCheck.Tests.Reporting;

/// <summary>Renders a line of wiki markup that should have no markup as Jira does: escaped characters become entities, and then markup is looked for.</summary>
internal static partial class RenderedWiki
{
    public static string Shown(string wiki) => WebUtility.HtmlDecode(WithEntities(wiki));

    public static void AssertPlain(string wiki) => Assert.DoesNotMatch(Markup(), WithEntities(wiki));

    private static string WithEntities(string wiki) => Escaped().Replace(wiki, match => $"&#{(int)match.Value[1]};");

    [GeneratedRegex(@"\\[!-/:-@\[\]-`{-~]")]
    private static partial Regex Escaped();

    // What https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all lists, each where Jira takes it for markup.
    [GeneratedRegex(
        @"[{}\[\]|\\^~*_]|(?<![\p{L}\p{Nd}])[+-](?=\S)|\?\?|!(?=\S)|://|mailto:|[:;]-?[()]|:-?[DP]|\((y|n|i|/|x|!|\+|-|\?|on|off|flag|flagoff|c|r|tm)\)|^(h[1-6]|bq)\.|^[#-]|&(?!amp;|\#[0-9]+;)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Markup();
}
