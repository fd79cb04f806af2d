namespace ReadinessCheck.Evaluation;

/// <summary>Finds how far kappas would differ if other projects had been labelled: whole projects are drawn with replacement.</summary>
internal static class ProjectBootstrap
{
    private const int Rounds = 1000;
    private const int Seed = 5;

    /// <summary>Estimates the kappa of each question and their mean.</summary>
    /// <param name="projects">For each project the confusion of each question, in one order.</param>
    /// <returns>The questions' estimates in that order, and last that of the mean.</returns>
    public static Estimate[] Kappas(IReadOnlyList<LevelConfusion[]> projects)
    {
        // The same numbers in every run and on every machine: a seeded Random keeps its algorithm.
        Random random = new(Seed);
        double[] values = WithMean(projects);
        List<double>[] drawn = [.. values.Select(_ => new List<double>(Rounds))];
        for (int round = 0; round < Rounds && projects.Count > 1; round++)
        {
            double[] kappas = WithMean(Enumerable.Range(0, projects.Count).Select(_ => projects[random.Next(projects.Count)]));
            for (int i = 0; i < kappas.Length; i++)
            {
                drawn[i].Add(kappas[i]);
            }
        }

        return [.. values.Zip(drawn, ToEstimate)];
    }

    private static double[] WithMean(IEnumerable<LevelConfusion[]> projects)
    {
        LevelConfusion[] sums = [];
        foreach (LevelConfusion[] project in projects)
        {
            sums = sums.Length > 0 ? sums : [.. project.Select(_ => new LevelConfusion())];
            for (int i = 0; i < sums.Length; i++)
            {
                sums[i].Add(project[i]);
            }
        }

        double[] kappas = [.. sums.Select(sum => sum.Kappa)];
        return [.. kappas, kappas.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average()];
    }

    private static Estimate ToEstimate(double value, List<double> drawn)
    {
        // A draw in which one level alone occurs has no kappa.
        drawn.RemoveAll(double.IsNaN);
        if (drawn.Count == 0)
        {
            return new Estimate(value, double.NaN, double.NaN);
        }

        drawn.Sort();
        int outside = (int)(drawn.Count * 0.025);
        return new Estimate(value, drawn[outside], drawn[^(outside + 1)]);
    }
}
