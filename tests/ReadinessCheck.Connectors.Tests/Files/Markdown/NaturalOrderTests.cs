using ReadinessCheck.Connectors.Files.Markdown;

namespace ReadinessCheck.Connectors.Tests.Files.Markdown;

public class NaturalOrderTests
{
    [Fact]
    public void Numbers_are_compared_as_numbers()
    {
        string[] sorted = ["", "9 lives", "task-1", "task-1.1", "task-01b", "Task-2", "task-10", "task-10-a", "task-99999999999999999999999", "ware"];

        Assert.Equal(sorted, sorted.Reverse().Order(NaturalOrder.Comparer));
    }

    [Fact]
    public void Names_that_differ_in_case_alone_have_one_order()
    {
        Assert.NotEqual(0, NaturalOrder.Comparer.Compare("Task", "task"));
        Assert.Equal(-NaturalOrder.Comparer.Compare("Task", "task"), NaturalOrder.Comparer.Compare("task", "Task"));
    }
}
