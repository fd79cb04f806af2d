using System.Runtime.InteropServices;

namespace ReadinessCheck.Scoring;

/// <summary>Reads and writes the trained weights: little-endian, arrays with their length before them.</summary>
internal static class WeightsFile
{
    private const uint Magic = 0x35574352; // "RCW5"

    public static ScoringModel Read(BinaryReader reader)
    {
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("These are not weights of this version.");
        }

        return new ScoringModel
        {
            Vocabulary = new Vocabulary(ReadArray<uint>(reader)),
            PassageWeights = ReadRows(reader, ScoringModel.Outputs),
            PassageSteps = ReadArray<float>(reader),
            PassageBiases = ReadArray<float>(reader),
            WholeWeights = ReadRows(reader, ScoringModel.WholeOutputs),
            WholeSteps = ReadArray<float>(reader),
            WholeBiases = ReadArray<float>(reader),
            Questions = [.. Enumerable.Range(0, ScoringModel.QuestionCount).Select(_ => ReadQuestion(reader))],
            Noise = ReadTrees(reader),
            NoiseFrom = reader.ReadSingle(),
        };
    }

    public static void Write(ScoringModel model, BinaryWriter writer)
    {
        writer.Write(Magic);
        WriteArray(writer, model.Vocabulary.Hashes);
        WriteRows(writer, model.PassageWeights, ScoringModel.Outputs);
        WriteArray(writer, model.PassageSteps);
        WriteArray(writer, model.PassageBiases);
        WriteRows(writer, model.WholeWeights, ScoringModel.WholeOutputs);
        WriteArray(writer, model.WholeSteps);
        WriteArray(writer, model.WholeBiases);
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

    private static WeightRow[] ReadRows(BinaryReader reader, int columns)
    {
        sbyte[] flat = ReadArray<sbyte>(reader);
        var rows = new WeightRow[flat.Length / columns];
        for (int row = 0; row < rows.Length; row++)
        {
            flat.AsSpan(row * columns, columns).CopyTo(rows[row]);
        }

        return rows;
    }

    private static void WriteRows(BinaryWriter writer, WeightRow[] rows, int columns)
    {
        sbyte[] flat = new sbyte[rows.Length * columns];
        for (int row = 0; row < rows.Length; row++)
        {
            ((ReadOnlySpan<sbyte>)rows[row])[..columns].CopyTo(flat.AsSpan(row * columns));
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
