namespace ReadinessCheck.Text;

/// <summary>Keeps the heading, and the labels that work as headings, under which a block stands.</summary>
internal sealed class HeadingTrail
{
    private readonly Stack<Label> _labels = new();
    private string _heading = "";

    public void Clear() => SetHeading("");

    public void SetHeading(string heading)
    {
        _heading = heading;
        _labels.Clear();
    }

    /// <summary>Notes a label.</summary>
    /// <param name="text">The label.</param>
    /// <param name="depth">How deep in lists it stands.</param>
    /// <param name="holds">Whether it holds until the next one, as a bold line does; others hold for the list they introduce.</param>
    public void SetLabel(string text, int depth, bool holds)
    {
        while (_labels.TryPeek(out Label? top) && top.Depth >= depth)
        {
            _labels.Pop();
        }

        _labels.Push(new Label(text, depth, holds));
    }

    /// <summary>The heading for a block at a depth of lists.</summary>
    public string Over(int depth)
    {
        while (_labels.TryPeek(out Label? label))
        {
            if (depth > label.Depth)
            {
                label.HasList = true;
                return label.Text;
            }

            if (label.Depth == 0 && (label.Holds || !label.HasList))
            {
                return label.Text;
            }

            _labels.Pop();
        }

        return _heading;
    }

    private sealed class Label(string text, int depth, bool holds)
    {
        public string Text => text;

        public int Depth => depth;

        public bool Holds => holds;

        public bool HasList { get; set; }
    }
}
