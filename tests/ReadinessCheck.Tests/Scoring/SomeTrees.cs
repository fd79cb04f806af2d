using ReadinessCheck.Scoring;

namespace ReadinessCheck.Tests.Scoring;

/// <summary>Builds ensembles from nodes that can be read.</summary>
internal static class SomeTrees
{
    /// <param name="Column">The column that is asked.</param>
    /// <param name="Threshold">Up to it, inclusive, it goes left.</param>
    /// <param name="Left">A node, or the complement of a leaf.</param>
    /// <param name="Right">A node, or the complement of a leaf.</param>
    public readonly record struct Node(ushort Column, float Threshold, short Left, short Right);

    public static TreeEnsemble Of(float bias, int[] roots, Node[] nodes, float[] leaves) => new()
    {
        Bias = bias,
        Roots = roots,
        Columns = [.. nodes.Select(node => node.Column)],
        Thresholds = [.. nodes.Select(node => node.Threshold)],
        Left = [.. nodes.Select(node => node.Left)],
        Right = [.. nodes.Select(node => node.Right)],
        Leaves = leaves,
    };
}
