using ReadinessCheck.Comments;
using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.Comments;

public sealed class CommentMarkerTests
{
    private const string Hash = "0123456789abcdef";
    private static readonly CommentMarker Marker = CommentMarker.Of(Hash);

    [Fact]
    public void It_is_one_line() =>
        Assert.Equal(
            ($"<!-- readiness-check:v1 {Hash} -->", $"readiness-check:v1 {Hash}", $"{{color:#8993a4}}~readiness-check:v1 {Hash}~{{color}}"),
            (Marker.Hidden(), Marker.Visible(), Marker.Wiki()));

    [Fact]
    public void What_is_written_is_read_back() =>
        Assert.All([Marker.Hidden(), Marker.Visible(), Marker.Wiki()], line => Assert.Equal(Marker, CommentMarker.Read($"Who needs it?\n\n{line}")));

    [Fact]
    public void The_text_readers_know_it_as_ours() => Assert.All([Marker.Hidden(), Marker.Visible(), Marker.Wiki()], line => Assert.True(OwnComment.IsMarked(line)));

    [Theory]
    [InlineData("Who needs it?\r\n\r\n<!-- readiness-check:v1 0123456789abcdef -->\r\n")]
    [InlineData("Who needs it?\n\n<!-- readiness-check:v1 0123456789abcdef -->  \n\n")]
    public void Other_line_ends_and_space_behind_do_not_matter(string body) => Assert.Equal(Marker, CommentMarker.Read(body));

    [Theory]
    [InlineData("<!-- readiness-check:v1 -->", 1, "")]
    [InlineData("<!-- readiness-check:v12 fedcba9876543210 -->", 12, "fedcba9876543210")]
    public void Another_version_is_read_as_far_as_it_goes(string body, int version, string hash) =>
        Assert.Equal(new CommentMarker(version, hash), CommentMarker.Read(body));

    [Theory]
    [InlineData("> Who needs it?\n> <!-- readiness-check:v1 0123456789abcdef -->")]
    [InlineData("> Who needs it?\n> <!-- readiness-check:v1 0123456789abcdef -->\n\nDispatchers do.")]
    [InlineData("The line <!-- readiness-check:v1 0123456789abcdef -->")]
    [InlineData("<!-- readiness-check:v1 0123456789abcdef --> is what I see")]
    [InlineData("    <!-- readiness-check:v1 0123456789abcdef -->")]
    [InlineData("- readiness-check:v1 0123456789abcdef")]
    [InlineData("<!-- readiness-check:v1 0123456789ABCDEF -->")]
    [InlineData("<!-- readiness-check:v1 0123 -->")]
    [InlineData("<!-- readiness-check:v99999 -->")]
    [InlineData("<!-- readiness-check:v1 0123456789abcdef")]
    [InlineData("readiness-check:v1 0123456789abcdef -->")]
    [InlineData("{color:#8993a4}~readiness-check:v1 0123456789abcdef")]
    [InlineData("readiness-check:v1 0123456789abcdef~{color}")]
    [InlineData("{color:#8993a4}readiness-check:v1 0123456789abcdef{color}")]
    [InlineData("{color:red}~readiness-check:v1 0123456789abcdef~{color}")]
    [InlineData("{color:#8993a4}~readiness-check:v1 0123456789abcdef -->")]
    [InlineData("bq. {color:#8993a4}~readiness-check:v1 0123456789abcdef~{color}")]
    [InlineData("readiness-check: 2 gaps")]
    [InlineData("<!-- readiness-check -->")]
    [InlineData("")]
    [InlineData("\n")]
    public void What_quotes_it_or_speaks_of_it_or_resembles_it_is_no_marker(string body)
    {
        Assert.Null(CommentMarker.Read(body));
        Assert.False(CommentMarker.StandsIn(body));
    }

    [Theory]
    [InlineData("Who needs it?\n\n<!-- readiness-check:v1 0123456789abcdef -->\n\nDispatchers do.")]
    [InlineData("```\n<!-- readiness-check:v1 0123456789abcdef -->\n```")]
    public void With_words_behind_it_it_stands_there_and_marks_nothing(string body)
    {
        Assert.Null(CommentMarker.Read(body));
        Assert.True(CommentMarker.StandsIn(body));
    }

    [Fact]
    public void Only_the_last_line_counts_where_there_are_several() =>
        Assert.Equal(Marker, CommentMarker.Read($"<!-- readiness-check:v1 fedcba9876543210 -->\n{Marker.Hidden()}"));
}
