using ReadinessCheck.Connectors.Files;

namespace ReadinessCheck.Connectors.Tests.Files;

public class FormRecognizerTests
{
    [Theory]
    [InlineData("[{\"id\":1}]")]
    [InlineData(" \n[\n{")]
    [InlineData("[")]
    [InlineData("[]")]
    [InlineData("[\"a\"]")]
    [InlineData("[null, {}]")]
    [InlineData("[1, {}]")]
    [InlineData("{\"items\": [\n{\"id\":1},")]
    [InlineData("{\n\"id\": 1\n}")]
    [InlineData("{\"issues\":[]}")]
    public void Json_is_seen_by_its_brackets(string text) => Assert.Equal(FileForm.Json, FormRecognizer.Recognize(text));

    [Theory]
    [InlineData("{\"id\":1}\n{\"id\":2}")]
    [InlineData("{\"id\":1\n{\"id\":2}")]
    [InlineData("# a comment\n{\"id\":1}\n{\"id\":2}")]
    public void Json_lines_are_seen_by_their_second_line(string text) => Assert.Equal(FileForm.JsonLines, FormRecognizer.Recognize(text));

    [Theory]
    [InlineData("Summary,Issue key,Status")]
    [InlineData("\"Issue key\";\"Title\"\nA;B")]
    [InlineData("Key\tSummary")]
    public void Tables_are_seen_by_the_names_of_their_columns(string text) => Assert.Equal(FileForm.Csv, FormRecognizer.Recognize(text));

    [Theory]
    [InlineData("[ ] call the customer")]
    [InlineData("[[wiki link]] and more")]
    [InlineData("[Draft] A title, with a comma")]
    [InlineData("[1] A note")]
    [InlineData("Apples, pears and plums")]
    [InlineData("Summary")]
    [InlineData("<!-- a template -->\n## Why")]
    [InlineData("Text with a stray \0 in it")]
    public void Any_other_text_is_one_item(string text) => Assert.Equal(FileForm.Markdown, FormRecognizer.Recognize(text));
}
