using System.Text;
using ReadinessCheck.Findings;
using ReadinessCheck.Reporting;

namespace ReadinessCheck.Cli.Output;

/// <summary>Where a report for GitHub Actions goes: annotations to standard output, the summary behind what the job's summary has already.</summary>
internal sealed class WorkflowOutput : IDisposable
{
    // https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
    private const long MostBytes = 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // Not through the guard: these are commands, and the renderer lets nothing of an item become one.
    private readonly StreamWriter _annotations = new(Console.OpenStandardOutput(), Utf8);
    private readonly StreamWriter? _summary;

    private WorkflowOutput(FileStream? summary, TextWriter? kept)
    {
        List<IReportRenderer> renderers = [new AnnotationRenderer(_annotations)];
        if (summary is not null)
        {
            _summary = new StreamWriter(summary, Utf8);
            renderers.Add(new JobSummaryRenderer(_summary, MostBytes - summary.Length));
        }

        if (kept is not null)
        {
            renderers.Add(new JobSummaryRenderer(kept));
        }

        Renderer = new Each(renderers);
    }

    /// <summary>Writes to all of them.</summary>
    public IReportRenderer Renderer { get; }

    /// <summary>Opens the summary, before anything is read or posted.</summary>
    /// <param name="kept">Gets the summary as well, uncut; null where nothing is kept.</param>
    /// <param name="messages">Is told where there is no summary to write to.</param>
    /// <exception cref="InputException">The summary cannot be written.</exception>
    public static WorkflowOutput Open(TextWriter? kept, Messages messages)
    {
        if (Environment.GetEnvironmentVariable(BuildEnvironment.SummaryVariable) is not { Length: > 0 } file)
        {
            if (kept is null)
            {
                messages.Say($"{BuildEnvironment.SummaryVariable} is not set, as it is in GitHub Actions: there is no job summary, and --output FILE would keep one.");
            }

            return new WorkflowOutput(summary: null, kept);
        }

        try
        {
            return new WorkflowOutput(new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite), kept);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException(
                $"The job summary cannot be written to '{file}', which {BuildEnvironment.SummaryVariable} names: {exception.Message} Name a file that can be written, or unset it.",
                exception);
        }
    }

    /// <summary>Passes on what was written.</summary>
    public void Complete()
    {
        _annotations.Flush();
        _summary?.Flush();
    }

    public void Dispose()
    {
        _annotations.Dispose();
        _summary?.Dispose();
    }

    private sealed class Each(IReadOnlyList<IReportRenderer> renderers) : IReportRenderer
    {
        public void Begin(ReportHeader header) => ForEach(renderer => renderer.Begin(header));

        public void Write(Verdict verdict) => ForEach(renderer => renderer.Write(verdict));

        public void Complete(ReportTotals totals) => ForEach(renderer => renderer.Complete(totals));

        private void ForEach(Action<IReportRenderer> action)
        {
            foreach (IReportRenderer renderer in renderers)
            {
                action(renderer);
            }
        }
    }
}
