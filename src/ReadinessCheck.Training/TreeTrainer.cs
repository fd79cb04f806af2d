using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using ReadinessCheck.Scoring;

namespace ReadinessCheck.Training;

/// <summary>Fits boosted regression trees with ML.NET and takes them over into our own arrays.</summary>
internal static class TreeTrainer
{
    public static TreeEnsemble Train(IReadOnlyList<float[]> rows, IReadOnlyList<float> labels, TrainingSettings settings)
    {
        var ml = new MLContext(settings.Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Length);
        IDataView data = ml.Data.LoadFromEnumerable(rows.Zip(labels, (row, label) => new Row { Features = row, Label = label }), schema);
        FastTreeRegressionModelParameters fitted = ml.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options
        {
            NumberOfTrees = settings.Trees,
            NumberOfLeaves = settings.Leaves,
            MinimumExampleCountPerLeaf = settings.MinLeaf,
            LearningRate = settings.TreeRate,
            FeatureFraction = 0.4,
            BaggingSize = 1,
            BaggingExampleFraction = 0.7,
            NumberOfThreads = 1,
            Seed = settings.Seed,
            FeatureSelectionSeed = settings.Seed,
        }).Fit(data).Model;
        return Flatten(fitted.TrainedTreeEnsemble);
    }

    private static TreeEnsemble Flatten(RegressionTreeEnsemble fitted)
    {
        List<int> roots = [];
        List<ushort> columns = [];
        List<float> thresholds = [];
        List<short> left = [];
        List<short> right = [];
        List<float> leaves = [];
        for (int t = 0; t < fitted.Trees.Count; t++)
        {
            RegressionTree tree = fitted.Trees[t];
            int nodes = columns.Count;
            int firstLeaf = leaves.Count;
            roots.Add(tree.NumberOfNodes == 0 ? ~firstLeaf : nodes);
            for (int n = 0; n < tree.NumberOfNodes; n++)
            {
                columns.Add((ushort)tree.NumericalSplitFeatureIndexes[n]);
                thresholds.Add(tree.NumericalSplitThresholds[n]);
                left.Add(Child(tree.LeftChild[n]));
                right.Add(Child(tree.RightChild[n]));
            }

            leaves.AddRange(tree.LeafValues.Select(value => (float)(value * fitted.TreeWeights[t])));

            short Child(int child) => checked((short)(child >= 0 ? nodes + child : ~(firstLeaf + ~child)));
        }

        return new TreeEnsemble
        {
            Bias = (float)fitted.Bias,
            Roots = [.. roots],
            Columns = [.. columns],
            Thresholds = [.. thresholds],
            Left = [.. left],
            Right = [.. right],
            Leaves = [.. leaves],
        };
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public float Label { get; set; }
    }
}
