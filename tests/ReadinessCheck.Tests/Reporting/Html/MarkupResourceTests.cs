using ReadinessCheck.Reporting.Html;
using ReadinessCheck.Reporting.Picture;

namespace ReadinessCheck.Tests.Reporting.Html;

public sealed class MarkupResourceTests
{
    private const string Folder = "ReadinessCheck.Reporting.Html.";

    public static TheoryData<string> Names() =>
        [.. typeof(MarkupResource).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..])];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_read_with_plain_line_feeds(string name)
    {
        string text = MarkupResource.Read(name);

        Assert.Contains('\n', text);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void The_sheet_of_the_picture_has_plain_line_feeds_even_from_sources_that_have_others()
    {
        Assert.Equal(PictureStyle.Under("text{}\na{}"), PictureStyle.Under("text{}\r\na{}"));
        Assert.DoesNotContain('\r', PictureStyle.Sheet);
        Assert.DoesNotContain('\r', TrustedMarkup.StyleWithPicture("page.css").Text);
    }
}
