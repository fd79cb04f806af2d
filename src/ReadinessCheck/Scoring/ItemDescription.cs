using ReadinessCheck.Text;

namespace ReadinessCheck.Scoring;

/// <summary>What the item layer sees of an item: how strongly its passages speak to each question, and its outward form.</summary>
internal static class ItemDescription
{
    private const int PerOutput = 8;
    private const int FormWidth = 14;

    /// <summary>The score where there is no passage, or one that cannot carry the level.</summary>
    private const float Nothing = -9;

    // Most passages say nothing to most questions; what is less likely than 1 in 400 counts as never.
    private const float Negligible = -6;

    /// <summary>How many numbers describe an item.</summary>
    public const int Width = (ScoringModel.Outputs * PerOutput) + 2 + FormWidth;

    /// <summary>Describes an item.</summary>
    /// <param name="passages">The passages that can answer.</param>
    /// <param name="kind">The item's kind.</param>
    /// <param name="scores">Per passage, the ten passage scores.</param>
    /// <param name="whole">The scores of the whole item: ten, and that of noise.</param>
    /// <param name="features">How many different known features the item has.</param>
    /// <param name="row">Receives the description; <see cref="Width"/> long.</param>
    public static void Write(
        IReadOnlyList<Passage> passages, ItemKind kind, ReadOnlySpan<float> scores, ReadOnlySpan<float> whole, int features, Span<float> row)
    {
        int at = 0;
        for (int output = 0; output < ScoringModel.Outputs; output++)
        {
            WriteOutput(scores, output, row[at..]);
            row[at + 6] = whole[output];
            row[at + 7] = whole[output] / MathF.Sqrt(features + 1);
            at += PerOutput;
        }

        row[at] = whole[ScoringModel.Outputs];
        row[at + 1] = row[at] / MathF.Sqrt(features + 1);
        WriteForm(passages, kind, row[(at + 2)..]);
    }

    /// <summary>Takes the power to answer from a passage that is a slot without content.</summary>
    public static void Empty(Span<float> scores)
    {
        for (int output = 1; output < scores.Length; output += 2)
        {
            scores[output] = Nothing;
        }
    }

    /// <summary>Makes a passage say nothing to a question, so that no other passage says less.</summary>
    public static void Silence(Span<float> scores, int question) => scores.Slice(2 * question, 2).Fill(float.NegativeInfinity);

    private static void WriteOutput(ReadOnlySpan<float> scores, int output, Span<float> row)
    {
        float first = Nothing;
        float second = Nothing;
        float third = Nothing;
        float none = 1;
        float sum = 0;
        int count = scores.Length / ScoringModel.Outputs;
        for (int i = output; i < scores.Length; i += ScoringModel.Outputs)
        {
            float score = scores[i];
            if (score > Negligible)
            {
                float probability = Logistic.Of(score);
                none *= 1 - probability;
                sum += probability;
            }

            if (score > first)
            {
                (first, second, third) = (score, first, second);
            }
            else if (score > second)
            {
                (second, third) = (score, second);
            }
            else if (score > third)
            {
                third = score;
            }
        }

        row[0] = first;
        row[1] = second;
        row[2] = third;
        row[3] = 1 - none;
        row[4] = sum;
        row[5] = sum / Math.Max(1, count);
    }

    private static void WriteForm(IReadOnlyList<Passage> passages, ItemKind kind, Span<float> row)
    {
        row.Clear();
        int length = 0;
        bool titled = false;
        for (int i = 0; i < passages.Count; i++)
        {
            Passage passage = passages[i];
            length += passage.ReadText.Length;
            titled |= passage.Kind == PassageKind.Title;
            row[2] += passage.Kind == PassageKind.Heading ? 1 : 0;
            row[3] += passage.Kind is PassageKind.ListItem or PassageKind.ChecklistItem ? 1 : 0;
            row[4] += passage.Quoted ? 1 : 0;
        }

        row[0] = length;
        row[1] = passages.Count;
        row[5] = titled ? 1 : 0;
        row[6 + (int)kind] = 1;
    }
}
