using System.Text;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Rules;

public sealed class LocalFieldsTests
{
    private const string Local = """
        { "source": "s", "fields": [ { "code": "HERITAGE", "zh": "文化遗产", "en": "Heritage", "openings": [
          { "track": "administrative", "exploratory": true, "basis": "b" } ] } ] }
        """;

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, ClueCodes.FieldUnknown)]
    public async Task A_clue_may_be_in_a_field_that_the_host_added(bool added, string? code)
    {
        await using var app = await App.StartAsync(host =>
        {
            if (added)
            {
                host.AddYiXinWeiGong().AddFields(Json(Local), "local.json");
            }
        });

        var outcome = await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), new RegisterClue
        {
            Id = ClueId.New(app.Now),
            Office = app.Demo.Office,
            Source = ClueSource.Media,
            Field = new FieldCode("HERITAGE"),
            DivisionCode = "430182",
            Title = "t",
            Description = "d",
        });

        outcome.Problems.Select(problem => problem.Code).Should().Equal(code is null ? [] : [code]);
    }

    [Fact]
    public void A_faulty_table_stops_the_host_and_nothing_of_it_is_loaded()
    {
        var services = new ServiceCollection();
        var builder = services.AddYiXinWeiGong();

        builder.Invoking(one => one.AddFields(Json(Local.Replace("basis", "bassis")), "local.json"))
            .Should().Throw<FormatException>().WithMessage("local.json(2): *bassis: unknown property 'bassis'; did you mean 'basis'?");

        services.BuildServiceProvider().GetRequiredService<Fields>().Should().BeSameAs(Fields.Embedded);
    }

    [Fact]
    public void A_table_is_read_from_a_file_too()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Local);
        var services = new ServiceCollection();

        services.AddYiXinWeiGong().AddFields(path);

        services.BuildServiceProvider().GetRequiredService<Fields>().Knows(new FieldCode("HERITAGE")).Should().BeTrue();
        File.Delete(path);
    }

    private static MemoryStream Json(string text) => new(Encoding.UTF8.GetBytes(text));
}
