using System.CommandLine;
using ReadinessCheck.Cli.Options;
using ReadinessCheck.Cli.Settings;

namespace ReadinessCheck.Cli.Commands;

/// <summary>A command that the configuration has a say in.</summary>
internal abstract class ConfiguredCommand : HostedCommand
{
    protected ConfiguredCommand(string name, string description)
        : base(name, description)
    {
        Settings = new SettingOptions(this);
    }

    /// <summary>What of the configuration the command line can say.</summary>
    protected SettingOptions Settings { get; }

    protected override void AddSharedOptions()
    {
        Settings.AddConfig();
        base.AddSharedOptions();
    }

    protected sealed override Configuration Configure(ParseResult arguments) => Settings.Read(arguments);
}
