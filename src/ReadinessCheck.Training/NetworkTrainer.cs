using ReadinessCheck.Scoring;

namespace ReadinessCheck.Training;

/// <summary>An example: the features that are present, and for each output 1, 0, or a negative number where nobody knows.</summary>
internal readonly record struct Example(int[] Active, float[] Targets);

/// <summary>Trains a network of several logistic outputs and one layer of hidden units over sparse binary features.</summary>
/// <remarks>
/// Sentences are labelled in part only and for ten outputs at once, which the library's trainers do not take, and their
/// arithmetic differs between processors. This one gives the same bits everywhere.
/// </remarks>
internal sealed class NetworkTrainer
{
    // Most outputs are rarely true: they begin there.
    private const float FirstBias = -3;

    private readonly NetworkSettings _settings;
    private readonly int _outputs;
    private readonly int _columns;
    private readonly float[] _rows;
    private readonly float[] _rowSquares;
    private readonly float[] _hidden;
    private readonly float[] _hiddenSquares;
    private readonly float[] _sums;
    private readonly float[] _gradient;
    private readonly float[] _scale;
    private readonly float[] _unitGradient;
    private readonly List<int> _kept = [];
    private readonly Random _random;

    public NetworkTrainer(int features, int outputs, NetworkSettings settings, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.Prior);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(settings.Dropped, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(settings.HiddenDropped, 1);
        _settings = settings;
        _outputs = outputs;
        _columns = outputs + settings.Hidden;
        _rows = new float[(features + 1) * _columns];
        _rowSquares = new float[_rows.Length];
        _hidden = new float[settings.Hidden * outputs];
        _hiddenSquares = new float[_hidden.Length];
        _sums = new float[_columns];
        _gradient = new float[_columns];
        _scale = new float[settings.Hidden];
        _unitGradient = new float[outputs];
        _random = new Random(seed);
        Array.Fill(_rowSquares, settings.Prior);
        Array.Fill(_hiddenSquares, settings.Prior);
        Array.Fill(_rows, FirstBias, 0, outputs);
        float spread = settings.Hidden == 0 ? 0 : 1 / MathF.Sqrt(settings.Hidden);
        for (int at = _columns; at < _rows.Length; at += _columns)
        {
            for (int unit = outputs; unit < _columns; unit++)
            {
                _rows[at + unit] = Noise() * 0.1f * spread;
            }
        }

        for (int i = 0; i < _hidden.Length; i++)
        {
            _hidden[i] = Noise() * 0.3f * spread;
        }
    }

    /// <summary>Trains by AdaGrad, one example at a time, in an order that the seed fixes.</summary>
    /// <returns>The weights, the mean over the later half of the epochs.</returns>
    public Network Train(IReadOnlyList<Example> examples)
    {
        float[] rows = new float[_rows.Length];
        float[] hidden = new float[_hidden.Length];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        int counted = (_settings.Epochs + 1) / 2;
        for (int epoch = 0; epoch < _settings.Epochs; epoch++)
        {
            _random.Shuffle(order);
            foreach (int index in order)
            {
                Learn(examples[index]);
            }

            if (epoch >= _settings.Epochs - counted)
            {
                Vectors.Add(_rows, rows);
                Vectors.Add(_hidden, hidden);
            }
        }

        return new Network([.. rows.Select(weight => weight / counted)], [.. hidden.Select(weight => weight / counted)], _outputs);
    }

    private void Learn(Example example)
    {
        Forward(example.Active);
        for (int o = 0; o < _outputs; o++)
        {
            _gradient[o] = example.Targets[o] < 0 ? 0 : Logistic.Of(_sums[o]) - example.Targets[o];
        }

        BackThroughHidden();
        StepRow(0);
        foreach (int feature in _kept)
        {
            StepRow((feature + 1) * _columns);
        }
    }

    // Features and units are dropped at random, so that none learns to rely on another's presence. What is left of the features is not
    // scaled up: the item layer and its curves are fitted to the sums of all features as they come.
    private void Forward(int[] active)
    {
        _kept.Clear();
        _rows.AsSpan(0, _columns).CopyTo(_sums);
        foreach (int feature in active)
        {
            if (_random.NextSingle() >= _settings.Dropped)
            {
                _kept.Add(feature);
                Vectors.Add(_rows.AsSpan((feature + 1) * _columns, _columns), _sums);
            }
        }

        Span<float> units = _sums.AsSpan(_outputs);
        for (int unit = 0; unit < units.Length; unit++)
        {
            _scale[unit] = units[unit] > 0 && _random.NextSingle() >= _settings.HiddenDropped ? 1 / (1 - _settings.HiddenDropped) : 0;
            units[unit] *= _scale[unit];
        }

        HiddenLayer.Add(units, _hidden, _sums.AsSpan(0, _outputs));
    }

    private void BackThroughHidden()
    {
        for (int unit = 0; unit < _scale.Length; unit++)
        {
            float gradient = 0;
            if (_scale[unit] > 0)
            {
                Span<float> weights = _hidden.AsSpan(unit * _outputs, _outputs);
                for (int o = 0; o < _outputs; o++)
                {
                    gradient += _gradient[o] * weights[o];
                    _unitGradient[o] = _gradient[o] * _sums[_outputs + unit];
                }

                Vectors.Step(_unitGradient, _settings.Rate, _hiddenSquares.AsSpan(unit * _outputs, _outputs), weights);
            }

            _gradient[_outputs + unit] = gradient * _scale[unit];
        }
    }

    private void StepRow(int at) => Vectors.Step(_gradient, _settings.Rate, _rowSquares.AsSpan(at, _columns), _rows.AsSpan(at, _columns));

    // About normal, of variance 1: twelve even ones and no function of the system's library.
    private float Noise()
    {
        float sum = -6;
        for (int i = 0; i < 12; i++)
        {
            sum += _random.NextSingle();
        }

        return sum;
    }
}
