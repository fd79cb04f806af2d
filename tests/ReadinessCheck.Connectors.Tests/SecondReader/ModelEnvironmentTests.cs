using ReadinessCheck.Connectors.Http;
using ReadinessCheck.Connectors.SecondReader;
using ReadinessCheck.Connectors.Tests.Files;

namespace ReadinessCheck.Connectors.Tests.SecondReader;

/// <summary>Where the key comes from.</summary>
public sealed class ModelEnvironmentTests : IDisposable
{
    private static readonly ModelOptions Own = new() { Endpoint = new Uri("http://localhost:8080/v1") };

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string?> _variables = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_variable_of_the_program_s_own_counts_for_any_address()
    {
        _variables[ModelEnvironment.KeyVariable] = " sk-1\n";

        Assert.Equal(("sk-1", "sk-1"), (KeyFor(Own), KeyFor(new ModelOptions())));
    }

    [Theory]
    [InlineData("https://api.openai.com/v1", "sk-2")]
    [InlineData("https://API.openai.com:443/v1", "sk-2")]
    [InlineData("https://api.openai.com/v1/", "sk-2")]
    [InlineData("http://api.openai.com/v1", "")]
    [InlineData("https://api.openai.com.example.org/v1", "")]
    [InlineData("https://example.org/api.openai.com/v1", "")]
    [InlineData("https://api.openai.com@example.org/v1", "")]
    [InlineData("https://eu.example.org/v1", "")]
    [InlineData("http://localhost:8080/v1", "")]
    public void The_key_of_OpenAI_s_own_programs_goes_to_OpenAI_alone(string endpoint, string key)
    {
        _variables[ModelEnvironment.OpenAiVariable] = "sk-2";

        Assert.Equal(key, KeyFor(new ModelOptions { Endpoint = new Uri(endpoint) }));
    }

    [Fact]
    public void The_program_s_own_variables_come_first()
    {
        _variables[ModelEnvironment.OpenAiVariable] = "sk-2";
        _variables[ModelEnvironment.KeyVariable] = "sk-1";
        Assert.Equal("sk-1", KeyFor(new ModelOptions()));

        _variables[ModelEnvironment.KeyVariable] = " ";
        _variables[ModelEnvironment.KeyFileVariable] = _folder.Write("key", "sk-3\r\n");
        Assert.Equal("sk-3", KeyFor(new ModelOptions()));
    }

    [Fact]
    public void A_key_and_a_file_are_one_too_many()
    {
        _variables[ModelEnvironment.KeyVariable] = "sk-1";
        _variables[ModelEnvironment.KeyFileVariable] = _folder.Write("key", "sk-3");

        string message = Complaint();

        Assert.Contains($"{ModelEnvironment.KeyVariable} and {ModelEnvironment.KeyFileVariable} are both set", message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void A_file_without_a_key_is_said(string text)
    {
        _variables[ModelEnvironment.KeyFileVariable] = _folder.Write("key", text);

        Assert.Contains($"{ModelEnvironment.KeyFileVariable} names is empty", Complaint(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("")]
    public void A_file_that_cannot_be_read_is_said(string name)
    {
        _variables[ModelEnvironment.KeyFileVariable] = Path.Combine(_folder.Path, name);

        Assert.Contains($"{ModelEnvironment.KeyFileVariable} names cannot be read", Complaint(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_set_there_is_no_key_and_the_rest_is_as_it_was()
    {
        Assert.Same(Own, ModelEnvironment.AddTo(Own, isEndpointOwn: false, _ => null));
        Assert.Same(Own, ModelEnvironment.AddTo(Own, isEndpointOwn: false, _ => " "));
        ModelOptions options = Own with { Key = new Secret("sk-0"), Model = "m" };
        Assert.Same(options, ModelEnvironment.AddTo(options, isEndpointOwn: false, _ => null));
    }

    [Theory]
    [InlineData("https://models.example.org/v1", false)]
    [InlineData("http://api.openai.com/v1", false)]
    [InlineData("https://api.openai.com.example.org/v1", false)]
    [InlineData("https://api.openai.com/v1", true)]
    [InlineData("http://127.0.0.1:8080/v1", true)]
    [InlineData("http://[::1]:8080/v1", true)]
    public void The_key_goes_to_no_address_that_a_file_alone_has_chosen_but_OpenAI_s_and_this_machine_s(string endpoint, bool may)
    {
        ModelOptions options = new() { Endpoint = new Uri(endpoint) };
        foreach ((string variable, string value) in new[] { (ModelEnvironment.KeyVariable, "sk-1"), (ModelEnvironment.KeyFileVariable, _folder.Write("key", "sk-1")) })
        {
            _variables.Clear();
            _variables[variable] = value;

            Assert.Equal("sk-1", KeyFor(options, isEndpointOwn: true));
            if (may)
            {
                Assert.Equal("sk-1", KeyFor(options));
                continue;
            }

            string message = Assert.Throws<InputException>(() => KeyFor(options)).Message;
            Assert.Contains($"set READINESS_MODEL_ENDPOINT to {endpoint}.", message, StringComparison.Ordinal);
            Assert.Contains(variable, message, StringComparison.Ordinal);
            Assert.DoesNotContain("sk-1", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_a_key_a_file_may_choose_any_address() =>
        Assert.Equal("", KeyFor(new ModelOptions { Endpoint = new Uri("https://models.example.org/v1") }));

    private string KeyFor(ModelOptions options, bool isEndpointOwn = false) => ModelEnvironment.AddTo(options, isEndpointOwn, _variables.GetValueOrDefault).Key.Value;

    private string Complaint() => Assert.Throws<InputException>(() => KeyFor(new ModelOptions())).Message;
}
