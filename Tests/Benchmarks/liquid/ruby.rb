# Ruby Liquid over the same templates and data: milliseconds for each render and parse, engine warm.
require "json"
require "liquid"

def best(seconds = 2.0)
  yield
  fastest = Float::INFINITY
  finish = Process.clock_gettime(Process::CLOCK_MONOTONIC) + seconds
  while (start = Process.clock_gettime(Process::CLOCK_MONOTONIC)) < finish
    yield
    fastest = [fastest, Process.clock_gettime(Process::CLOCK_MONOTONIC) - start].min
  end
  fastest * 1000
end

ARGV.each do |name|
  source = File.read("#{name}.liquid", encoding: "UTF-8")
  data = JSON.parse(File.read("#{name}.json", encoding: "UTF-8"))
  template = Liquid::Template.parse(source, error_mode: :strict)
  size = template.render(data).bytesize
  render = best { template.render(data) }
  parse = best { Liquid::Template.parse(source, error_mode: :strict) }
  puts format("ruby-liquid %s %.4f %.4f %d", name, render, parse, size)
end
