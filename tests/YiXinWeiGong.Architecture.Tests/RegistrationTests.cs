using MediatR;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.Architecture;

/// <summary>What the library puts into a host's container, and what it keeps out of.</summary>
public sealed class RegistrationTests
{
    /// <summary>By hand: what a type of ours may be to MediatR.</summary>
    private static readonly Type[] KnownToMediatR = [typeof(IBaseRequest), typeof(IRequest<>), typeof(IRequestHandler<,>)];

    [Fact]
    public void Adding_the_library_twice_registers_everything_once()
    {
        var once = new ServiceCollection();
        once.AddYiXinWeiGong();
        var twice = new ServiceCollection();
        twice.AddYiXinWeiGong();
        twice.AddYiXinWeiGong();

        Lines(twice).Should().Equal(Lines(once));
    }

    [Fact]
    public void Adding_the_store_twice_registers_it_once()
    {
        var twice = Host.Services(Host.InMemory);
        twice.AddYiXinWeiGong().UseInMemory();

        Lines(twice).Should().Equal(Lines(Host.Services(Host.InMemory)));
    }

    [Fact]
    public void A_second_registration_is_found()
    {
        var once = new ServiceCollection();
        once.AddYiXinWeiGong();
        var more = new ServiceCollection();
        more.AddYiXinWeiGong();
        more.AddSingleton(TimeProvider.System);

        Lines(more).Should().NotEqual(Lines(once));
    }

    [Theory]
    [InlineData(Host.InMemory)]
    [InlineData(Host.OnSqlite)]
    public void The_only_open_generic_registered_is_the_store(string store) =>
        Host.Services(store)
            .Where(service => service.ServiceType.IsGenericTypeDefinition && service.ImplementationType is { } type && Library.IsOurs(type))
            .Select(service => service.ServiceType)
            .Should().Equal(typeof(IStore<,>));

    [Theory]
    [InlineData(Host.InMemory)]
    [InlineData(Host.OnSqlite)]
    public void Nothing_registered_stands_in_the_way_of_a_host_s_own_requests(string store) =>
        Host.Services(store).Select(service => service.ServiceType)
            .Where(type => IsMediatR(type) && type != typeof(IMediator) && Definition(type) != typeof(IRequestHandler<,>) && type.Name != "ServiceFactory")
            .Should().BeEmpty();

    [Fact]
    public void No_type_is_a_behavior_or_anything_to_MediatR_but_a_request_or_the_bridge()
    {
        Library.Types.SelectMany(MediatRRoles).Should().BeEmpty();
        Library.Types.Where(type => type.GetInterfaces().Any(face => Definition(face) == typeof(IRequestHandler<,>)))
            .Select(type => type.Name).Should().Equal("UseCaseBridge`2");
    }

    [Fact]
    public void A_behavior_is_found() => MediatRRoles(typeof(PlantedNotification)).Should().ContainSingle();

    private static IEnumerable<string> MediatRRoles(Type type) =>
        type.GetInterfaces().Where(face => IsMediatR(face) && !KnownToMediatR.Contains(Definition(face)))
            .Select(face => $"{type.FullName} is {face.Name}");

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static bool IsMediatR(Type type) => type.Namespace?.StartsWith("MediatR", StringComparison.Ordinal) == true;

    private static IEnumerable<string> Lines(IServiceCollection services) => services.Select(service =>
        $"{service.ServiceType} {service.Lifetime} {service.ImplementationType ?? service.ImplementationInstance?.GetType() ?? service.ImplementationFactory?.Method.ReturnType}");

    private sealed record PlantedNotification : INotification;
}
