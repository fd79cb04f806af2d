using ReadinessCheck.Order;

namespace ReadinessCheck.Reporting.Picture;

/// <summary>The lines of the picture, and the conflicts that it explains.</summary>
internal sealed class PictureArcs
{
    // More lines than this nobody can follow.
    private const int MostArcs = 150;
    private const int MostNumbers = 12;

    private readonly IReadOnlyList<OrderedItem> _items;
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(int First, int Later), bool> _needs = [];
    private readonly Dictionary<(int First, int Later), List<int>> _conflicts = [];
    private readonly List<OrderDisagreement> _numbered = [];

    /// <summary>Collects the lines between the upper items.</summary>
    /// <param name="order">The order.</param>
    /// <param name="rows">How many of the items are drawn.</param>
    public PictureArcs(BacklogOrder order, int rows)
    {
        _items = order.Items;
        for (int i = 0; i < order.Items.Count; i++)
        {
            _places[order.Items[i].Key] = i;
        }

        foreach (Precedence says in order.Items.SelectMany(item => item.Says))
        {
            Add(says);
        }

        foreach (OrderDisagreement disagreement in order.Disagreements)
        {
            Add(disagreement, rows);
        }

        Drawn = [.. _needs.Keys
            .Where(edge => edge.First < rows && edge.Later < rows)
            .Select(ToArc)
            .OrderByDescending(arc => arc.Conflict).ThenBy(arc => arc.Length).ThenBy(arc => arc.Top).ThenBy(arc => arc.First)
            .Take(MostArcs)
            .OrderBy(arc => arc.Length).ThenBy(arc => arc.Top).ThenBy(arc => arc.First)];
    }

    /// <summary>The lines, one for each pair of items and direction; the short ones first.</summary>
    public IReadOnlyList<PictureArc> Drawn { get; }

    /// <summary>How many lines there are besides.</summary>
    public int NotDrawn => _needs.Count - Drawn.Count;

    /// <summary>The conflicts that the picture explains; the first has the number 1.</summary>
    public IReadOnlyList<OrderDisagreement> Numbered => _numbered;

    /// <summary>How many conflicts of drawn lines it does not explain.</summary>
    public int NotNumbered { get; private set; }

    private void Add(Precedence says)
    {
        if (_places.TryGetValue(says.First, out int first) && _places.TryGetValue(says.Later, out int later) && first != later)
        {
            _needs[(first, later)] = _needs.GetValueOrDefault((first, later)) || says.Kind != PrecedenceKind.Comparison;
        }
    }

    private void Add(OrderDisagreement disagreement, int rows)
    {
        (int First, int Later)[] edges = [.. EdgesOf(disagreement).Where(edge => edge.First < rows && edge.Later < rows && _needs.ContainsKey(edge))];
        if (edges.Length == 0)
        {
            return;
        }

        bool hasNumber = _numbered.Count < MostNumbers;
        if (hasNumber)
        {
            _numbered.Add(disagreement);
        }
        else
        {
            NotNumbered++;
        }

        foreach ((int, int) edge in edges)
        {
            List<int> numbers = _conflicts.TryGetValue(edge, out List<int>? known) ? known : _conflicts[edge] = [];
            if (hasNumber)
            {
                numbers.Add(_numbered.Count);
            }
        }
    }

    private IEnumerable<(int First, int Later)> EdgesOf(OrderDisagreement disagreement)
    {
        int[] items = [.. disagreement.Items.Select(key => _places.GetValueOrDefault(key, -1))];
        return disagreement.Kind switch
        {
            DisagreementKind.StandsBelow => [(items[0], items[1])],
            DisagreementKind.AboveBlocker => [(items[1], items[0])],
            DisagreementKind.Contradiction or DisagreementKind.Circle => items.Select((item, i) => (item, items[(i + 1) % items.Length])),
            _ => [],
        };
    }

    private bool RunsAgainstTheOrder((int First, int Later) edge) =>
        edge.First > edge.Later && ItemPlace.IsAbove(_items[edge.Later].Place, _items[edge.First].Place);

    private PictureArc ToArc((int First, int Later) edge) => new(
        edge.First,
        edge.Later,
        _needs[edge],
        RunsAgainstTheOrder(edge) || _conflicts.ContainsKey(edge),
        _conflicts.TryGetValue(edge, out List<int>? numbers) ? numbers : []);
}
