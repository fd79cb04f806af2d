namespace ReadinessCheck.Text.Languages;

/// <summary>Counts the letters of a text by script, and names the language that they show.</summary>
internal sealed class ScriptCount
{
    private const int FewLetters = 8;

    // A character of these carries about as much as three Latin letters.
    private const int Dense = 3;

    private readonly int[] _letters = new int[Enum.GetValues<Script>().Length];
    private int _russian;
    private int _ukrainian;
    private int _persian;

    /// <summary>Counts a text that has a character from <see cref="Scripts.First"/> on.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            Script script = char.IsLetter(c) ? Scripts.Of(c) : Script.None;
            _letters[(int)script]++;
            switch (c)
            {
                case 'ы' or 'э' or 'ё' or 'Ы' or 'Э' or 'Ё':
                    _russian++;
                    break;
                case 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є' or 'Ґ':
                    _ukrainian++;
                    break;
                case 'پ' or 'چ' or 'ژ' or 'گ' or 'ی' or 'ک':
                    _persian++;
                    break;
            }
        }
    }

    /// <summary>Names the language when its letters outweigh the Latin ones.</summary>
    /// <param name="latinLetters">The Latin letters of the whole text.</param>
    /// <returns>The English name of the language, or of the script where several languages share it; null when Latin prevails.</returns>
    public string? Language(int latinLetters)
    {
        Script most = Script.None;
        int weight = 0;
        foreach (Script script in Enum.GetValues<Script>().Skip(1))
        {
            int letters = _letters[(int)script] * (script >= Script.Kana ? Dense : 1);
            weight += letters;
            most = most == Script.None || _letters[(int)script] > _letters[(int)most] ? script : most;
        }

        return weight >= FewLetters && weight > latinLetters ? Name(most) : null;
    }

    private string Name(Script script) => script switch
    {
        Script.Han or Script.Kana => _letters[(int)Script.Kana] * 10 > _letters[(int)Script.Han] ? "Japanese" : "Chinese",
        Script.Hangul => "Korean",
        Script.Cyrillic => _ukrainian > _russian ? "Ukrainian" : _russian > 0 ? "Russian" : "Cyrillic script",
        Script.Arabic => _persian * 20 > _letters[(int)Script.Arabic] ? "Persian" : "Arabic",
        Script.Devanagari => "Hindi",
        Script.Gurmukhi => "Punjabi",
        _ => script.ToString(),
    };
}
