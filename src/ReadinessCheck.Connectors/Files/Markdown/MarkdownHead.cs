using System.Globalization;

namespace ReadinessCheck.Connectors.Files.Markdown;

/// <summary>What must be known of all files of a folder before the first can be given out.</summary>
internal sealed record MarkdownHead(string Path, string FileName, string Id, string Parent, double Rank, bool IsDone)
{
    public static MarkdownHead Of(string path, FrontMatter matter)
    {
        string fileName = System.IO.Path.GetFileNameWithoutExtension(path);
        string id = matter.First("id", "key");
        bool ranked = double.TryParse(
            matter.First("ordinal", "order", "rank"), NumberStyles.Float, CultureInfo.InvariantCulture, out double rank);
        bool isDone = UpcomingStatus.IsDone(UpcomingStatus.LeftOutReason(matter.First("status")));
        return new MarkdownHead(
            path,
            fileName,
            id.Length > 0 ? id : fileName,
            MarkdownItemMapper.ParentOf(matter),
            ranked ? rank : double.PositiveInfinity,
            isDone);
    }
}
