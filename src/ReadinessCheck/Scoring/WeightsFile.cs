using System.Runtime.InteropServices;

namespace ReadinessCheck.Scoring;

/// <summary>Reads and writes the trained weights: little-endian, arrays with their length before them.</summary>
internal static class WeightsFile
{
    private const uint Magic = 0x36574352; // "RCW6"

    public static ScoringModel Read(BinaryReader reader)
    {
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("These are not weights of this version.");
        }

        return new ScoringModel
        {
            Vocabulary = new Vocabulary(ReadArray<uint>(reader)),
            Passages = ReadLayer(reader),
            Whole = ReadLayer(reader),
            Questions = [.. Enumerable.Range(0, ScoringModel.QuestionCount).Select(_ => ReadQuestion(reader))],
            Noise = ReadTrees(reader),
            NoiseFrom = reader.ReadSingle(),
        };
    }

    public static void Write(ScoringModel model, BinaryWriter writer)
    {
        writer.Write(Magic);
        WriteArray(writer, model.Vocabulary.Hashes);
        WriteLayer(writer, model.Passages);
        WriteLayer(writer, model.Whole);
        foreach (QuestionModel question in model.Questions)
        {
            WriteQuestion(writer, question);
        }

        WriteTrees(writer, model.Noise);
        writer.Write(model.NoiseFrom);
    }

    private static QuestionModel ReadQuestion(BinaryReader reader) => new()
    {
        Expected = ReadTrees(reader),
        WeakFrom = reader.ReadSingle(),
        AnsweredFrom = reader.ReadSingle(),
        AskedUpTo = reader.ReadSingle(),
        AtLeastWeak = new Curve(ReadArray<float>(reader), ReadArray<float>(reader)),
        Answered = new Curve(ReadArray<float>(reader), ReadArray<float>(reader)),
    };

    private static void WriteQuestion(BinaryWriter writer, QuestionModel question)
    {
        WriteTrees(writer, question.Expected);
        writer.Write(question.WeakFrom);
        writer.Write(question.AnsweredFrom);
        writer.Write(question.AskedUpTo);
        WriteArray(writer, question.AtLeastWeak.Scores);
        WriteArray(writer, question.AtLeastWeak.Probabilities);
        WriteArray(writer, question.Answered.Scores);
        WriteArray(writer, question.Answered.Probabilities);
    }

    private static TreeEnsemble ReadTrees(BinaryReader reader) => new()
    {
        Bias = reader.ReadSingle(),
        Roots = ReadArray<int>(reader),
        Columns = ReadArray<ushort>(reader),
        Thresholds = ReadArray<float>(reader),
        Left = ReadArray<short>(reader),
        Right = ReadArray<short>(reader),
        Leaves = ReadArray<float>(reader),
    };

    private static void WriteTrees(BinaryWriter writer, TreeEnsemble trees)
    {
        writer.Write(trees.Bias);
        WriteArray(writer, trees.Roots);
        WriteArray(writer, trees.Columns);
        WriteArray(writer, trees.Thresholds);
        WriteArray(writer, trees.Left);
        WriteArray(writer, trees.Right);
        WriteArray(writer, trees.Leaves);
    }

    // Only the columns in use are written, and they come first: their number is that of the steps.
    private static ScoringLayer ReadLayer(BinaryReader reader)
    {
        float[] steps = ReadArray<float>(reader);
        float[] biases = ReadArray<float>(reader);
        float[] hidden = ReadArray<float>(reader);
        sbyte[] flat = ReadArray<sbyte>(reader);
        var rows = new WeightRow[flat.Length / steps.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            flat.AsSpan(row * steps.Length, steps.Length).CopyTo(rows[row]);
        }

        return new ScoringLayer { Rows = rows, Steps = steps, Biases = biases, Hidden = hidden };
    }

    private static void WriteLayer(BinaryWriter writer, ScoringLayer layer)
    {
        WriteArray(writer, layer.Steps);
        WriteArray(writer, layer.Biases);
        WriteArray(writer, layer.Hidden);
        sbyte[] flat = new sbyte[layer.Rows.Length * layer.Steps.Length];
        for (int row = 0; row < layer.Rows.Length; row++)
        {
            ((ReadOnlySpan<sbyte>)layer.Rows[row])[..layer.Steps.Length].CopyTo(flat.AsSpan(row * layer.Steps.Length));
        }

        WriteArray(writer, flat);
    }

    private static T[] ReadArray<T>(BinaryReader reader)
        where T : unmanaged
    {
        T[] array = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    private static void WriteArray<T>(BinaryWriter writer, T[] array)
        where T : unmanaged
    {
        writer.Write(array.Length);
        writer.Write(MemoryMarshal.AsBytes(array.AsSpan()));
    }
}
