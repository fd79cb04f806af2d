using ReadinessCheck.Cli.Setup;

namespace ReadinessCheck.Cli.Tests.Setup;

public sealed class SetupFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readiness-check-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_that_are_not_completed_leave_neither_file_nor_folder()
    {
        using (SetupFiles files = new())
        {
            files.Add(Path.Combine(_folder, ".readiness.yml"), "a", replaces: false);
            files.Add(Path.Combine(_folder, ".github/workflows/readiness.yml"), "b", replaces: false);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void Completed_files_are_whole_and_alone()
    {
        using (SetupFiles files = new())
        {
            files.Add(Path.Combine(_folder, ".readiness.yml"), "a", replaces: false);
            files.Add(Path.Combine(_folder, ".github/workflows/readiness.yml"), "b", replaces: false);
            files.Complete();
        }

        Assert.Equal(
            [".github/workflows/readiness.yml", ".readiness.yml"],
            Directory.EnumerateFiles(_folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = default }).Select(file => Path.GetRelativePath(_folder, file)).Order(StringComparer.Ordinal));
        Assert.Equal("b", File.ReadAllText(Path.Combine(_folder, ".github", "workflows", "readiness.yml")));
    }

    [Fact]
    public void A_file_that_came_to_be_meanwhile_is_not_overwritten()
    {
        string path = Path.Combine(_folder, ".readiness.yml");
        using (SetupFiles files = new())
        {
            files.Add(Path.Combine(_folder, ".readiness.yml"), "ours", replaces: false);
            File.WriteAllText(path, "theirs");

            Assert.Throws<InputException>(files.Complete);
        }

        Assert.Equal("theirs", File.ReadAllText(path));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void Where_a_file_stands_in_the_place_of_a_folder_the_user_is_told()
    {
        File.WriteAllText(Path.Combine(_folder, ".github"), "");
        using SetupFiles files = new();

        InputException exception = Assert.Throws<InputException>(() => files.Add(Path.Combine(_folder, ".github/workflows/readiness.yml"), "b", replaces: false));

        Assert.Contains("readiness.yml' cannot be written (", exception.Message, StringComparison.Ordinal);
    }
}
