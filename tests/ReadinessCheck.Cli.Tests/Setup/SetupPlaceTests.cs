using ReadinessCheck.Cli.Setup;

namespace ReadinessCheck.Cli.Tests.Setup;

public sealed class SetupPlaceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readiness-check-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_nearest_folder_with_a_repository_is_that_of_the_jobs()
    {
        Directory.CreateDirectory(Path.Combine(_folder, ".git"));
        string module = Directory.CreateDirectory(Path.Combine(_folder, "modules", "pay")).FullName;
        string inner = Directory.CreateDirectory(Path.Combine(module, "docs")).FullName;

        Assert.Equal((_folder, "modules/pay/docs"), Found(inner));

        // A submodule has a file there.
        File.WriteAllText(Path.Combine(module, ".git"), "gitdir: ../../.git/modules/pay\n");
        Assert.Equal((module, "docs"), Found($"{inner}{Path.DirectorySeparatorChar}"));
        Assert.Equal((module, ""), Found(Path.Combine(inner, "..")));
    }

    [Fact]
    public void Without_a_repository_the_folder_itself_is_that_of_the_jobs()
    {
        string inner = Directory.CreateDirectory(Path.Combine(_folder, "shop")).FullName;

        Assert.Equal((inner, ""), Found(inner));
    }

    private static (string Repository, string Below) Found(string folder) => (SetupPlace.Of(folder).Repository, SetupPlace.Of(folder).Below);
}
