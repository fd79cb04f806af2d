using ReadinessCheck.Connectors.GitHub;
using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Connectors.Jira;
using ReadinessCheck.Connectors.Tests.Files;

namespace ReadinessCheck.Connectors.Tests;

/// <summary>Tokens from variables, and from files that variables name.</summary>
public sealed class SecretVariableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string?> _variables = [];

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Variables => [GitHubEnvironment.TokenVariable, JiraEnvironment.ApiTokenVariable, JiraEnvironment.PersonalTokenVariable];

    [Theory]
    [MemberData(nameof(Variables))]
    public void A_token_comes_from_its_variable_or_from_the_file_that_the_other_names(string variable)
    {
        Assert.Equal("", TokenOf(variable));

        _variables[variable] = " abc ";
        Assert.Equal("abc", TokenOf(variable));

        _variables[variable] = " ";
        _variables[$"{variable}_FILE"] = _folder.Write("token", "def\r\n");
        Assert.Equal("def", TokenOf(variable));
    }

    [Theory]
    [MemberData(nameof(Variables))]
    public void A_file_that_is_replaced_counts_the_next_time(string variable)
    {
        _variables[$"{variable}_FILE"] = _folder.Write("token", "abc");
        Assert.Equal("abc", TokenOf(variable));

        _folder.Write("token", "def");

        Assert.Equal("def", TokenOf(variable));
    }

    [Theory]
    [MemberData(nameof(Variables))]
    public void A_token_and_a_file_are_one_too_many(string variable)
    {
        _variables[variable] = "abc";
        _variables[$"{variable}_FILE"] = _folder.Write("token", "def");

        Assert.Equal($"{variable} and {variable}_FILE are both set: keep one of them.", Complaint(variable));
    }

    [Theory]
    [MemberData(nameof(Variables))]
    public void A_file_that_is_empty_or_cannot_be_read_is_said(string variable)
    {
        _variables[$"{variable}_FILE"] = _folder.Write("token", "\n");
        Assert.StartsWith($"The file that {variable}_FILE names is empty: put the ", Complaint(variable), StringComparison.Ordinal);

        _variables[$"{variable}_FILE"] = Path.Combine(_folder.Path, "none");
        Assert.StartsWith($"The file that {variable}_FILE names cannot be read: ", Complaint(variable), StringComparison.Ordinal);

        _variables[$"{variable}_FILE"] = _folder.Path;
        Assert.StartsWith($"The file that {variable}_FILE names cannot be read: ", Complaint(variable), StringComparison.Ordinal);
    }

    private string Complaint(string variable) => Assert.Throws<InputException>(() => TokenOf(variable)).Message;

    private string TokenOf(string variable)
    {
        Secret token = variable switch
        {
            GitHubEnvironment.TokenVariable => GitHubEnvironment.AddTo(new GitHubOptions { Owner = "owner", Repository = "repository" }, _variables.GetValueOrDefault).Token,
            JiraEnvironment.ApiTokenVariable => JiraEnvironment.AddTo(new JiraOptions(), _variables.GetValueOrDefault).ApiToken,
            _ => JiraEnvironment.AddTo(new JiraOptions(), _variables.GetValueOrDefault).PersonalToken,
        };
        return token.Value;
    }
}
