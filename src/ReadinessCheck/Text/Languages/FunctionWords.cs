using ReadinessCheck.Scoring;

namespace ReadinessCheck.Text.Languages;

/// <summary>The function words of the languages that are written in Latin letters; they stand in <c>function-words.txt</c>.</summary>
internal sealed class FunctionWords
{
    private readonly Dictionary<uint, uint> _languagesByHash;

    private FunctionWords(IReadOnlyList<string> languages, Dictionary<uint, uint> languagesByHash)
    {
        Languages = languages;
        _languagesByHash = languagesByHash;
    }

    public static FunctionWords Default { get; } = Load();

    /// <summary>The English names of the languages; English is the first.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Gives the languages that have a word, as a bit set over <see cref="Languages"/>.</summary>
    public uint LanguagesOf(uint hash) => _languagesByHash.GetValueOrDefault(hash);

    private static FunctionWords Load()
    {
        const string name = "ReadinessCheck.Text.Languages.function-words.txt";
        using Stream stream = typeof(FunctionWords).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException("The function words are not embedded.");
        using StreamReader reader = new(stream);
        List<string> languages = [];
        Dictionary<uint, uint> languagesByHash = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                languages.Add(line.Trim('[', ']'));
            }
            else if (!line.StartsWith('#'))
            {
                Add(line, 1u << (languages.Count - 1), languagesByHash);
            }
        }

        return new FunctionWords(languages, languagesByHash);
    }

    private static void Add(string line, uint language, Dictionary<uint, uint> languagesByHash)
    {
        foreach (string word in line.Split(", "))
        {
            uint hash = Hashing.Of(word);
            uint known = languagesByHash.GetValueOrDefault(hash);
            languagesByHash[hash] = known == 1 ? 1 : known | language;
        }
    }
}
