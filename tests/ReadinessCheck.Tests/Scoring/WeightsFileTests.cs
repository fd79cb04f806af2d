using ReadinessCheck.Scoring;

namespace ReadinessCheck.Tests.Scoring;

public sealed class WeightsFileTests
{
    [Fact]
    public void What_is_written_is_read_again_to_the_byte()
    {
        byte[] written = Write(Small());

        Assert.Equal(written, Write(Read(written)));
    }

    [Fact]
    public void The_parts_come_back_in_their_places()
    {
        ScoringModel model = Read(Write(Small()));

        Assert.Equal([5u, 6u], model.Vocabulary.Hashes);
        Assert.Equal((-7, 9), (model.Passages.Rows[1][11], model.Whole.Rows[0][10]));
        Assert.Equal((0.5f, 0.25f), (model.Passages.Steps[11], model.Whole.Steps[10]));
        Assert.Equal((-1f, 1f), (model.Passages.Biases[11], model.Whole.Biases[10]));
        Assert.Equal(2f, model.Passages.Hidden[^1]);
        Assert.Equal(0.75f, model.NoiseFrom);
        Assert.Equal([0f, 1f, 2f, 3f, 4f], model.Questions.Select(question => question.Expected.Predict([])));
        Assert.Equal((0.5f, 1.2f, 0.9f), (model.Questions[4].WeakFrom, model.Questions[4].AnsweredFrom, model.Questions[4].AskedUpTo));
        Assert.Equal((0.3f, 0.6f), (model.Questions[4].AtLeastWeak.At(1), model.Questions[4].Answered.At(1)));
        Assert.Equal(2, model.Noise.Predict([1]));
    }

    [Fact]
    public void The_shipped_weights_are_exactly_one_model()
    {
        using Stream stream = typeof(ScoringModel).Assembly.GetManifestResourceStream("ReadinessCheck.Scoring.weights.bin")!;
        byte[] shipped = new byte[stream.Length];
        stream.ReadExactly(shipped);

        Assert.Equal(shipped, Write(ScoringModel.Default));
    }

    [Fact]
    public void The_parts_of_the_shipped_weights_fit_together()
    {
        ScoringModel model = ScoringModel.Default;

        int features = model.Vocabulary.Hashes.Length;
        Assert.Equal(features, model.Passages.Rows.Length);
        Assert.InRange(model.Whole.Rows.Length, 1, features);
        Assert.Equal((WeightRow.Length, WeightRow.Length), (model.Passages.Steps.Length, model.Passages.Biases.Length));
        Assert.Equal(ScoringModel.Hidden * ScoringModel.Outputs, model.Passages.Hidden.Length);
        Assert.Equal((ScoringModel.WholeOutputs, ScoringModel.WholeOutputs), (model.Whole.Steps.Length, model.Whole.Biases.Length));
        Assert.Empty(model.Whole.Hidden);
        Assert.All(model.Questions, question => Assert.True(question.WeakFrom <= question.AnsweredFrom && question.AskedUpTo <= question.AnsweredFrom));
        Assert.All(model.Questions.Select(question => question.Expected).Append(model.Noise), trees =>
        {
            Assert.All(trees.Columns, column => Assert.InRange(column, 0, ItemDescription.Width - 1));
            Assert.All(trees.Left.Concat(trees.Right), child => Assert.InRange(child, -trees.Leaves.Length, trees.Columns.Length - 1));
        });
        Assert.All(model.Questions.SelectMany(question => new[] { question.AtLeastWeak, question.Answered }), curve =>
        {
            Assert.Equal(curve.Scores.Order(), curve.Scores);
            Assert.Equal(curve.Probabilities.Order(), curve.Probabilities);
            Assert.All(curve.Probabilities, probability => Assert.InRange(probability, 0f, 1f));
        });
    }

    [Fact]
    public void Another_file_is_refused() => Assert.Throws<InvalidDataException>(() => Read([1, 2, 3, 4, 0, 0, 0, 0]));

    [Fact]
    public void A_file_that_was_cut_off_is_refused()
    {
        byte[] written = Write(Small());

        Assert.All(Enumerable.Range(0, written.Length), length => Assert.Throws<EndOfStreamException>(() => Read(written[..length])));
    }

    private static ScoringModel Small() => new()
    {
        Vocabulary = new Vocabulary([5, 6]),
        Passages = Layer(columns: 12, step: 0.5f, bias: -1, [.. new float[19], 2], Row(0, 3), Row(11, -7)),
        Whole = Layer(columns: 11, step: 0.25f, bias: 1, [], Row(10, 9), Row(0, 127)),
        Questions = [.. Enumerable.Range(0, ScoringModel.QuestionCount).Select(bias => new QuestionModel
        {
            Expected = SomeTrees.Of(bias, [], [], []),
            WeakFrom = 0.5f,
            AnsweredFrom = 1.2f,
            AskedUpTo = 0.9f,
            AtLeastWeak = new Curve([1], [0.3f]),
            Answered = new Curve([1], [0.6f]),
        })],
        Noise = SomeTrees.Of(0, [0], [new SomeTrees.Node(0, 0.5f, ~0, ~1)], [1, 2]),
        NoiseFrom = 0.75f,
    };

    private static ScoringLayer Layer(int columns, float step, float bias, float[] hidden, params WeightRow[] rows) => new()
    {
        Rows = rows,
        Steps = [.. Enumerable.Repeat(step, columns)],
        Biases = [.. Enumerable.Repeat(bias, columns)],
        Hidden = hidden,
    };

    private static WeightRow Row(int column, sbyte weight)
    {
        WeightRow row = default;
        row[column] = weight;
        return row;
    }

    private static byte[] Write(ScoringModel model)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        WeightsFile.Write(model, writer);
        return stream.ToArray();
    }

    private static ScoringModel Read(byte[] bytes)
    {
        using BinaryReader reader = new(new MemoryStream(bytes));
        return WeightsFile.Read(reader);
    }
}
