namespace ReadinessCheck.Text;

/// <summary>
/// The step that all markups share: takes the blocks of a text as a reader finds them, and makes passages of their sentences, with
/// their headings, masks and places.
/// </summary>
internal sealed class PassageBuilder
{
    private const int LargestKept = 1 << 16;

    [ThreadStatic]
    private static PassageBuilder? _spare;

    private readonly List<Passage> _passages = [];
    private readonly List<(int Start, int End)> _sentences = [];
    private readonly HeadingTrail _trail = new();
    private readonly BlockText _text = new();
    private readonly PassagePlace _place;
    private readonly InlineReader _inlines;
    private TextSource _source = new("", "");
    private BlockShape _shape;
    private Mask _mask;
    private int _first;
    private int _firstBlock;
    private int _block;
    private int _lastEnd;

    private PassageBuilder()
    {
        _place = new PassagePlace(_text);
        _inlines = new InlineReader(_text);
    }

    /// <summary>Whether the text just read is the checker's own comment: it bears our mark, and not in a quote.</summary>
    public bool IsOwnComment
    {
        get
        {
            for (int i = _first; _source.OfComment && i < _passages.Count; i++)
            {
                Passage passage = _passages[i];
                if (!passage.Quoted && OwnComment.IsMarked(_source.Text.AsSpan(passage.Start, passage.End - passage.Start)))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Gives a builder for one item, with the buffers of the thread's last one.</summary>
    public static PassageBuilder Rent()
    {
        PassageBuilder builder = _spare ?? new PassageBuilder();
        _spare = null;
        return builder;
    }

    /// <summary>Hands over the passages, in reading order, and lets the buffers be used again.</summary>
    public Passage[] Finish()
    {
        Passage[] passages = [.. _passages];
        _passages.Clear();
        _block = 0;
        _spare = _text.Capacity <= LargestKept ? this : null;
        return passages;
    }

    /// <summary>Turns to the next text of the item.</summary>
    public void Start(TextSource source)
    {
        _source = source;
        _first = _passages.Count;
        _firstBlock = _block;
        Restart(Mask.None);
    }

    /// <summary>Forgets the passages of the current text, to read it again under a mask.</summary>
    public void Restart(Mask mask)
    {
        _passages.RemoveRange(_first, _passages.Count - _first);
        _block = _firstBlock;
        _mask = mask;
        _trail.Clear();
        _lastEnd = 0;
    }

    /// <summary>Opens a block; what an earlier one held and did not end is forgotten.</summary>
    public void Begin(BlockShape shape)
    {
        _shape = _mask == Mask.None ? shape : shape with { Mask = _mask };
        _text.Clear();
    }

    /// <summary>Adds a line, or some, to the open block.</summary>
    public void Add(string text, int start, int end)
    {
        if (end > start)
        {
            _text.Add(text, start, end);
        }
    }

    /// <summary>Marks a piece of the block just added, by its place in it, as bold or as code.</summary>
    public void Mark(int start, int end, bool bold)
    {
        if (bold)
        {
            _text.AddWrap(start, end, bold);
        }
        else
        {
            _text.Mark(start, end, GlyphStyle.Code);
        }
    }

    /// <summary>Notes that a piece of the block just added, by its place in it, links to an address.</summary>
    public void Link(int start, int end, string target) => _text.AddLink(start, end, target);

    /// <summary>Makes the line breaks of the block just added count as meant.</summary>
    public void HardenBreaks() => _text.HardenBreaks();

    /// <summary>Ends the block and makes its passages.</summary>
    public void End(InlineSyntax syntax)
    {
        _inlines.Read(syntax);
        if (_text.Length > 0)
        {
            _block++;
            _place.Start();
            AddPassages();
        }

        _text.Clear();
    }

    private void AddPassages()
    {
        if (_shape.Mask == Mask.Code && ProseLine.AreMostly(_text.Chars))
        {
            // People put a whole report into a fence; what reads as sentences there counts as such.
            _shape = _shape with { Mask = Mask.None, Kind = PassageKind.Sentence };
            AddLines();
        }
        else if (_shape.Mask is Mask.Code or Mask.Hidden)
        {
            AddWhole(0, _text.Length, PassageKind.Block, _shape.Mask);
        }
        else if (_shape.Kind is PassageKind.Heading or PassageKind.Title)
        {
            AddWhole(0, _text.Length, _shape.Kind, _shape.Mask);
            if (_shape.Kind == PassageKind.Heading)
            {
                _trail.SetHeading(_passages[^1].Text.TrimEnd(':', '#', ' '));
            }
        }
        else
        {
            AddLines();
        }
    }

    // Lines of logs and code are taken out one by one, prose between them is read together.
    private void AddLines()
    {
        _text.HardenBoldLines();
        int prose = 0;
        int at = 0;
        while (at < _text.Length)
        {
            int end = EndOfLine(at);
            Mask mask = LineNature.Of(_text.Chars[at..end]);
            if (mask == Mask.None)
            {
                at = end + 1;
                continue;
            }

            AddProse(prose, at);
            int next = end + 1;
            while (next < _text.Length && EndOfLine(next) is var nextEnd && LineNature.Of(_text.Chars[next..nextEnd]) == mask)
            {
                end = nextEnd;
                next = end + 1;
            }

            AddWhole(at, end, PassageKind.Block, _shape.Mask == Mask.None ? mask : _shape.Mask);
            at = prose = next;
        }

        AddProse(prose, _text.Length);
    }

    private int EndOfLine(int at)
    {
        int length = _text.Chars[at..].IndexOfAny(BlockText.SoftBreak, BlockText.HardBreak);
        return length < 0 ? _text.Length : at + length;
    }

    private void AddProse(int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        _sentences.Clear();
        SentenceSplitter.Split(_text, start, end, _sentences);
        string lead = "";
        foreach ((int from, int to) in _sentences)
        {
            if (from == start || _text.IsBreak(from - 1))
            {
                lead = "";
                if (_shape.Kind != PassageKind.TableCell && FindLabel(from, to, ref lead))
                {
                    continue;
                }
            }

            AddSentence(from, to, lead);
        }
    }

    // Whether the sentence is a label and nothing else; a label that it begins with goes to lead.
    private bool FindLabel(int from, int to, ref string lead)
    {
        ReadOnlySpan<char> sentence = _text.Chars[from..to];
        int bold = _place.BoldLength(from, to, _lastEnd);
        bool isBold = bold > 0 && bold >= sentence.TrimEnd(':').Length;
        bool isLine = to == _text.Length || _text.IsBreak(to);
        ReadOnlySpan<char> label = isLine ? LabelText.OfLine(sentence, isBold) : default;
        if (label.IsEmpty)
        {
            lead = LabelText.OfLead(sentence, bold).ToString();
            return false;
        }

        if (_shape.ListDepth > 0)
        {
            AddSentence(from, to, "");
        }
        else
        {
            AddWhole(from, to, PassageKind.Heading, _shape.Mask);
        }

        _trail.SetLabel(label.ToString(), _shape.ListDepth, isBold);
        return true;
    }

    private void AddSentence(int from, int to, string lead)
    {
        Mask mask = _shape.Mask == Mask.None && TemplateText.Is(_text.Chars[from..to], _shape.Kind) ? Mask.Template : _shape.Mask;
        Add(from, to, _shape.Kind, mask, lead.Length > 0 ? lead : _shape.CellHeading ?? _trail.Over(_shape.ListDepth));
    }

    private void AddWhole(int from, int to, PassageKind kind, Mask mask) => Add(from, to, kind, mask, _trail.Over(_shape.ListDepth));

    private void Add(int from, int to, PassageKind kind, Mask mask, string heading)
    {
        (int start, int end) = _place.Of(from, to, _lastEnd);
        _lastEnd = end;
        _passages.Add(new Passage
        {
            Source = _source,
            Start = start,
            End = end,
            Text = TextOf(from, to),
            Kind = kind,
            Mask = mask,
            Heading = heading,
            Block = _block,
            ListDepth = _shape.ListDepth,
            Checked = _shape.Checked,
            Quoted = _shape.Quoted,
            Spans = _place.SpansOf(from, to),
        });
    }

    private string TextOf(int from, int to)
    {
        ReadOnlySpan<char> chars = _text.Chars[from..to];
        return chars.ContainsAny(BlockText.SoftBreak, BlockText.HardBreak)
            ? string.Create(chars.Length, chars, static (target, source) =>
            {
                source.Replace(target, BlockText.SoftBreak, ' ');
                target.Replace(BlockText.HardBreak, ' ');
            })
            : chars.ToString();
    }
}
