using ReadinessCheck.Tests.Order.Cases;

namespace ReadinessCheck.Benchmarks;

/// <summary>Prints precision and recall over a folder of labelled backlogs, and what was judged otherwise than their labels.</summary>
internal static class OrderCasesRun
{
    public static int Run(string folder)
    {
        CaseMeasure measure = new(new ReadinessChecker());
        string[] files = [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        foreach (string file in files)
        {
            foreach (string miss in measure.Add(BacklogCase.Parse(File.ReadAllText(file), Path.GetRelativePath(folder, file))))
            {
                Console.WriteLine(miss);
            }
        }

        Console.WriteLine($"\n{files.Length} backlogs of {folder}\n\n{measure.ToTable()}");
        return 0;
    }
}
