namespace YiXinWeiGong.Specifications;

public sealed class SpecificationTests
{
    private static readonly Person[] People = [new("Chen", 30, "Changsha"), new("Wang", 20, "Ningxiang"), new("Li", 30, "Ningxiang"), new("Zhao", 40, "Ningxiang")];

    [Fact]
    public void Without_clauses_it_finds_everything() => new Specification<Person>().Evaluate(People).Should().Equal(People);

    [Fact]
    public void All_conditions_must_hold() =>
        Names(query => query.Where(person => person.Town == "Ningxiang").Where(person => person.Age >= 30)).Should().Equal("Li", "Zhao");

    [Fact]
    public void Keys_order_one_after_the_other()
    {
        Names(query => query.OrderBy(person => person.Age).ThenBy(person => person.Name)).Should().Equal("Wang", "Chen", "Li", "Zhao");
        Names(query => query.OrderByDescending(person => person.Age).ThenByDescending(person => person.Name)).Should().Equal("Zhao", "Li", "Chen", "Wang");
        Names(query => query.OrderBy(person => person.Town).ThenByDescending(person => person.Age).ThenBy(person => person.Name))
            .Should().Equal("Chen", "Zhao", "Li", "Wang");
    }

    [Fact]
    public void Skip_and_take_come_after_the_order_whatever_was_said_first()
    {
        Names(query =>
        {
            query.Take(2).Skip(1);
            query.OrderBy(person => person.Age).ThenBy(person => person.Name);
        }).Should().Equal("Chen", "Li");
        Names(query => query.Take(0)).Should().BeEmpty();
        Names(query => query.Skip(9)).Should().BeEmpty();
    }

    [Fact]
    public void A_second_first_key_a_second_take_and_a_second_skip_are_mistakes()
    {
        FluentActions.Invoking(() => Of(query =>
        {
            query.OrderBy(person => person.Age);
            query.OrderBy(person => person.Name);
        })).Should().Throw<DuplicateOrderChainException>();
        FluentActions.Invoking(() => Of(query =>
        {
            query.OrderBy(person => person.Age);
            query.OrderByDescending(person => person.Name);
        })).Should().Throw<DuplicateOrderChainException>();
        FluentActions.Invoking(() => Of(query => query.Take(1).Take(2))).Should().Throw<DuplicateTakeException>();
        FluentActions.Invoking(() => Of(query => query.Skip(1).Skip(2))).Should().Throw<DuplicateSkipException>();
    }

    [Fact]
    public void Satisfaction_asks_the_conditions_and_not_the_page()
    {
        var page = Of(query => query.Where(person => person.Age == 30).Take(1));

        page.Evaluate(People).Should().Equal(People[0]);
        People.Select(page.IsSatisfiedBy).Should().Equal(true, false, true, false);
    }

    [Fact]
    public void Clauses_are_kept_for_a_store_to_read()
    {
        var specification = Of(query =>
        {
            query.Where(person => person.Age > 1).Include(person => person.Town);
            query.OrderBy(person => person.Age).ThenByDescending(person => person.Name);
        });

        specification.WhereExpressions.Should().ContainSingle().Which.Filter.Should().NotBeNull();
        specification.OrderExpressions.Select(order => order.OrderType).Should().Equal(OrderTypeEnum.OrderBy, OrderTypeEnum.ThenByDescending);
        specification.IncludeExpressions.Should().ContainSingle();
        (specification.Take, specification.Skip).Should().Be((-1, -1));
    }

    [Fact]
    public void What_is_selected_is_selected_of_what_is_found()
    {
        var names = new Names30();

        names.Evaluate(People).Should().Equal("Li", "Chen");
        ((Specification<Person>)names).Evaluate(People).Should().Equal(People[2], People[0]);
    }

    [Fact]
    public void Something_must_be_selected() =>
        FluentActions.Invoking(() => new Specification<Person, string>().Evaluate(People).ToList()).Should().Throw<SelectorNotFoundException>();

    [Fact]
    public void A_query_for_one_is_marked() =>
        new SingleResultSpecification<Person>().Should().BeAssignableTo<ISingleResultSpecification<Person>>();

    private static Specification<Person> Of(Action<ISpecificationBuilder<Person>> describe)
    {
        var specification = new Specification<Person>();
        describe(specification.Query);
        return specification;
    }

    private static IEnumerable<string> Names(Action<ISpecificationBuilder<Person>> describe) => Of(describe).Evaluate(People).Select(person => person.Name);

    private sealed record Person(string Name, int Age, string Town);

    private sealed class Names30 : Specification<Person, string>
    {
        public Names30()
        {
            Query.Where(person => person.Age == 30).OrderByDescending(person => person.Town == "Ningxiang");
            Query.Select(person => person.Name);
        }
    }
}
